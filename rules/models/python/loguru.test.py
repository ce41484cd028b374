# Sinks are taken off by their identifier.
from loguru import logger

logger.add("program.log")  # ok: runs once


class Run:
    def __init__(self, path):
        self.sink = logger.add(path)  # ok: close takes it off
        self.trace = logger.add(path + ".trace", level="TRACE")  # leak: listener-not-removed

    def close(self):
        logger.remove(self.sink)


class Panel:
    def start(self):
        logger.add(self.write)  # leak: listener-not-removed

    def write(self, message):
        print(message)

    def close(self):
        print("closed")


class Capture:
    def __enter__(self):
        self.lines = []
        self.sink = logger.add(self.lines.append)  # ok: __exit__ takes it off
        return self

    def __exit__(self, *details):
        logger.remove(self.sink)


def run_all(jobs):
    for job in jobs:
        run_logged(job)
        run_forgotten(job)


def run_logged(job):
    sink = logger.add(job.path)  # ok: taken off on every way out
    try:
        job.run()
    finally:
        logger.remove(sink)


def run_forgotten(job):
    logger.add(job.path)  # leak: listener-not-removed
    job.run()
