"""A field is closed by whatever close, `__exit__` or `__del__` calls, and by nothing that merely could be called."""
import os
import socket
import sqlite3
import threading


class Journal:
    def __init__(self, path):
        self.stream = open(path, "a")  # ok: close calls _close_files
        self.index = open(path + ".idx", "a")  # ok: close calls _close_files
        self.mirror = open(path + ".copy", "a")  # leak: resource-not-closed

    def write(self, line):
        self.stream.write(line)
        self.mirror.write(line)

    def close(self):
        self.stream.flush()
        self._close_files()

    def _close_files(self):
        self.stream.close()
        if self.index is not None:
            self.index.close()
            self.index = None


class Store:
    def __init__(self, path):
        self.database = sqlite3.connect(path)  # ok: __exit__ calls _release
        self.log = open(path + ".log", "a")  # leak: resource-not-closed

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self._release(commit=kind is None)

    def _release(self, commit):
        if commit:
            self.database.commit()
        self.database.close()


class Probe:
    def __init__(self, path):
        self.fd = os.open(path, os.O_RDONLY)  # ok: __del__ calls close

    def close(self):
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1

    def __del__(self):
        self.close()


class Base:
    def close(self):
        self.on_close()

    def on_close(self):
        pass


class Sensor(Base):
    def __init__(self, path):
        self.stream = open(path)  # ok: the close that it inherits calls its own on_close

    def on_close(self):
        self.stream.close()


class Meter(Base):
    def __init__(self, path):
        self.stream = open(path)  # missed: resource-not-closed (the field of the same name of another class with this base counts as this one)

    def on_reading(self):
        return self.stream.readline()


class Extended(Journal):
    def __init__(self, path):
        super().__init__(path)
        self.extra = open(path + ".extra", "a")  # ok: its own close closes it
        self.audit = open(path + ".audit", "a")  # leak: resource-not-closed

    def close(self):
        self.extra.close()
        super().close()


class Link:
    """Each end by another way: attributes in a loop, a lock around it, a name that stop shares with close."""

    def __init__(self, host):
        self.control = socket.create_connection((host, 21))  # ok: closed in the loop over both
        self.data = socket.create_connection((host, 20))  # ok: closed in the loop over both
        self.lock = threading.Lock()
        self.trace = open("trace.log", "a")  # ok: closed under the lock
        self.spool = open("spool", "ab")  # ok: swapped for None, and closed

    def close(self):
        for sock in (self.control, self.data):
            sock.close()
        with self.lock:
            self.trace.close()
        spool, self.spool = self.spool, None
        if spool:
            spool.close()

    stop = close


class Feed:
    def __init__(self, path):
        self.stream = open(path)  # missed: resource-not-closed (a method that nobody calls here may be called by the base class, also where there is none)

    def reset(self):
        self.stream.close()

    def close(self):
        self.stream.flush()
