# Functions that run at exit.
import atexit
import functools
from atexit import register


class Client:
    def __init__(self, path):
        self.file = open(path, "a")
        atexit.register(self.flush)  # missed: listener-not-removed (of low confidence: most that register live as long as the program)

    def flush(self):
        self.file.flush()

    def close(self):
        self.file.close()


class Session:
    def __init__(self, path):
        self.file = open(path, "a")
        atexit.register(self.close)  # ok: close takes it back

    def close(self):
        atexit.unregister(self.close)
        self.file.close()


class Registry:
    def open(self):
        atexit.register(self.report)  # ok: a class method holds no object

    @classmethod
    def report(cls):
        print(cls)

    def close(self):
        print("closed")


class Cache:
    def open(self, path):
        self.file = open(path, "a")
        register(self.save, path)  # missed: listener-not-removed (a function imported by name has no receiver to live long)

    def save(self, path):
        self.file.write(path)

    def close(self):
        self.file.close()


def report():
    print("done")


atexit.register(report)  # ok: runs once


@atexit.register
def goodbye():  # ok: runs once
    print("bye")


@atexit.register
def summarize():  # ok: runs once
    file = open("summary", "w")  # false-alarm: resource-not-closed (what runs at exit runs once)
    file.write("done")


def lock(path):
    file = open(path, "w")  # ok: closed when the process ends
    atexit.register(file.close)
    file.write("locked")


def audit(path):
    file = open(path, "w")  # ok: closed at exit
    atexit.register(lambda: file.close())
    file.write("started")


def trail(path):
    file = open(path, "w")  # ok: closed when the process ends
    atexit.register(functools.partial(file.close))
    file.write("started")


_log = None


def start_log(path):
    global _log
    _log = open(path, "w")  # ok: stop_log closes it at exit
    atexit.register(stop_log)


def stop_log():
    _log.close()
