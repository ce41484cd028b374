# Files and connections that log handlers open.
import logging
import logging.handlers
from logging import FileHandler, getLogger

logger = logging.getLogger(__name__)


def run_all(jobs):
    for job in jobs:
        log_job(job)


def log_job(job):
    handler = FileHandler(job.name)  # missed: resource-not-closed (the logger, which has it, gives it back)
    logger.addHandler(handler)  # ok: taken off at the end
    try:
        job.run()
    finally:
        logger.removeHandler(handler)


def log_step(step):
    handler = FileHandler(step.name)  # ok: closed at the end
    logger.addHandler(handler)  # ok: taken off at the end
    try:
        step.run()
    finally:
        logger.removeHandler(handler)
        handler.close()


def configure(path):
    logger.addHandler(FileHandler(path))  # ok: the logger closes it at exit


def prepare(path):
    handler = FileHandler(path)  # leak: resource-not-closed
    handler.setLevel(logging.DEBUG)


def configure_once(path):
    log = getLogger("app")
    if not log.handlers:
        log.addHandler(FileHandler(path))  # ok: asked before
    return log


class Transcript:
    def __init__(self, path):
        self.handler = logging.handlers.RotatingFileHandler(path)  # missed: resource-not-closed (the logger is taken to take it over for good)
        logger.addHandler(self.handler)  # ok: close takes it off

    def close(self):
        logger.removeHandler(self.handler)


class Minutes:
    def __init__(self, path):
        self.handler = logging.handlers.TimedRotatingFileHandler(path)  # ok: close ends it
        logger.addHandler(self.handler)  # ok: close takes it off

    def close(self):
        logger.removeHandler(self.handler)
        self.handler.close()


class Remote:
    def __init__(self, host):
        self.handler = logging.handlers.SocketHandler(host, 9020)  # leak: resource-not-closed

    def close(self):
        print("closed")
