# Handlers and filters of loggers, and the thread of a listener.
import atexit
import logging
import logging.handlers

logger = logging.getLogger(__name__)
logger.addHandler(logging.NullHandler())  # ok: runs once


class Capture(logging.Handler):
    def emit(self, record):
        print(record)


class Run:
    def start(self):
        self.handler = Capture()
        logging.getLogger().addHandler(self.handler)  # leak: listener-not-removed

    def close(self):
        print("closed")


class Job:
    def start(self):
        self.handler = Capture()
        logging.getLogger("jobs").addHandler(self.handler)  # ok: close takes it off

    def close(self):
        logging.getLogger("jobs").removeHandler(self.handler)


class Step:
    def __enter__(self):
        self.handler = Capture()
        logger.addHandler(self.handler)  # ok: __exit__ takes it off
        logger.addFilter(self.accept)  # leak: listener-not-removed
        return self

    def accept(self, record):
        return record.levelno > 10

    def __exit__(self, *details):
        logger.removeHandler(self.handler)


class Filtered:
    def __enter__(self):
        logger.addFilter(self.accept)  # ok: __exit__ takes it off
        return self

    def accept(self, record):
        return record.levelno > 10

    def __exit__(self, *details):
        logger.removeFilter(self.accept)


def loggers_of(names):
    return [logger_of(name) for name in names] + [logger_once(name) for name in names]


def logger_of(name):
    log = logging.getLogger(name)
    log.addHandler(logging.StreamHandler())  # missed: listener-not-removed (no remove can name what nothing keeps)
    return log


def logger_once(name):
    log = logging.getLogger(name)
    if not log.handlers:
        log.addHandler(logging.StreamHandler())  # ok: asked before
    return log


class Relay:
    def __init__(self, queue):
        self.listener = logging.handlers.QueueListener(queue, Capture())
        self.spare = logging.handlers.QueueListener(queue, Capture())

    def start(self):
        self.listener.start()  # ok: stop ends it
        self.spare.start()  # leak: timer-not-cleared

    def stop(self):
        self.listener.stop()


def relay(queue):
    listener = logging.handlers.QueueListener(queue, Capture())
    listener.start()  # ok: stopped at exit
    atexit.register(listener.stop)


def touch(path):
    file = open(path, "a")  # ok: nothing between the two calls raises an exception
    logger.info("touched %s", file)
    logging.warning("touched %s", file)
    file.close()
