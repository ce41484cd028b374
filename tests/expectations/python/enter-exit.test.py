"""`__enter__` opens, `__exit__` releases; what `__exit__` forgets stays open."""
import logging
import os
import socket
import sqlite3
import threading

log = logging.getLogger(__name__)


class Locked:
    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.fd = os.open(self.path, os.O_CREAT)  # ok: __exit__ closes it
        return self

    def __exit__(self, *details):
        os.close(self.fd)


class Session:
    def __init__(self, host):
        self.host = host

    def __enter__(self):
        self.sock = socket.create_connection((self.host, 80))  # ok: __exit__ closes it
        self.log = open("session.log", "a")  # leak: resource-not-closed
        self.timer = threading.Timer(self.timeout(), self.expire)  # ok: __exit__ cancels it
        self.timer.start()
        self.watchdog = threading.Timer(self.timeout(), self.expire)  # leak: timer-not-cleared
        self.watchdog.start()
        return self

    def timeout(self):
        return len(self.host) * 1000

    def expire(self):
        print(self.host)

    def __exit__(self, kind, error, trace):
        self.timer.cancel()
        self.sock.close()


class Capture(logging.Handler):
    def __enter__(self):
        log.addHandler(self)  # ok: __exit__ takes it off
        return self

    def __exit__(self, *details):
        log.removeHandler(self)


class Spy(logging.Handler):
    def __enter__(self):
        log.addHandler(self)  # leak: listener-not-removed
        return self

    def __exit__(self, *details):
        self.flush()


class Wrapper:
    """Hands both ends on to the file that it holds."""

    def __init__(self, path):
        self.stream = open(path)  # ok: __exit__ hands the end on

    def __enter__(self):
        self.stream.__enter__()
        return self

    def __exit__(self, *details):
        return self.stream.__exit__(*details)


class Store:
    """`with` over its connection commits, and closes nothing."""

    def __init__(self, path):
        self.connection = sqlite3.connect(path)  # leak: resource-not-closed

    def __enter__(self):
        self.connection.__enter__()
        return self

    def __exit__(self, *details):
        return self.connection.__exit__(*details)


class Client:
    async def __aenter__(self):
        self.sock = socket.create_connection(("localhost", 80))  # ok: __aexit__ calls close
        self.spare = socket.create_connection(("localhost", 81))  # leak: resource-not-closed
        return self

    async def __aexit__(self, *details):
        await self.close()

    async def close(self):
        self.sock.close()


class OnlyOnError:
    def __enter__(self):
        self.stream = open("trace")  # missed: resource-not-closed (closed only where there was an error)
        return self.stream

    def __exit__(self, kind, error, trace):
        if kind is not None:
            self.stream.close()


def use(path):
    with Locked(path) as lock:  # ok: it closes what it opened
        return lock.fd


def use_by_hand(path):
    lock = Locked(path)
    lock.__enter__()
    return lock.fd
