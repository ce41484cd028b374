"""atexit ends what lives as long as the process; registering in each call keeps one entry for each."""
import atexit
import os
import shutil
import socket
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

_pool = ThreadPoolExecutor(4)  # ok: it lives as long as the process
atexit.register(_pool.shutdown)  # ok: runs once

_folder = tempfile.mkdtemp()
atexit.register(shutil.rmtree, _folder, ignore_errors=True)  # ok: runs once

_log = None
_trace = None


def log_file():
    global _log
    if _log is None:
        _log = open("run.log", "a")  # ok: closed at exit
        atexit.register(_log.close)
    return _log


def trace_file():
    global _trace
    if _trace is None:
        _trace = open("trace.log", "a")  # ok: one for the process
    return _trace


@lru_cache(maxsize=None)
def shared_socket():  # ok: no argument, one result
    sock = socket.create_connection(("localhost", 514))  # ok: closed at exit
    atexit.register(sock.close)
    return sock


def pid_file(path):
    fd = os.open(path, os.O_CREAT | os.O_WRONLY)  # ok: closed at exit
    atexit.register(os.close, fd)
    os.write(fd, str(os.getpid()).encode())


def lock_file(path):
    stream = open(path, "w")  # ok: closed at exit

    @atexit.register
    def unlock():
        stream.close()
        os.unlink(path)

    stream.write("locked")


def forgotten(path):
    stream = open(path, "w")  # leak: resource-not-closed
    atexit.register(print, "done")
    stream.write("x")


class Recorder:
    def __init__(self, path):
        self.stream = open(path, "w")  # ok: close closes it, at exit at the latest
        atexit.register(self.close)  # ok: close takes it back

    def close(self):
        atexit.unregister(self.close)
        self.stream.close()


class Player:
    def __init__(self, path):
        self.stream = open(path, "w")  # ok: closed at exit
        atexit.register(self.close)  # missed: listener-not-removed (each instance is held until the exit)

    def close(self):
        self.stream.close()


def players(paths):
    return [Player(path) for path in paths]
