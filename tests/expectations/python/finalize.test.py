"""weakref.finalize ends a handle with its owner; one that only reports does not."""
import os
import shutil
import socket
import tempfile
import weakref
from weakref import finalize


class Segment:
    def __init__(self, path):
        self.fd = os.open(path, os.O_RDONLY)  # ok: closed when the segment dies
        weakref.finalize(self, os.close, self.fd)
        self.extra = os.open(path, os.O_RDONLY)  # leak: resource-not-closed

    def read(self, size):
        return os.read(self.fd, size) + os.read(self.extra, size)

    def close(self):
        self.fd = -1


class Folder:
    def __init__(self):
        self.path = tempfile.mkdtemp()
        self._finalizer = finalize(self, shutil.rmtree, self.path)

    def close(self):
        self._finalizer()


class Channel:
    def __init__(self, host):
        self.sock = socket.create_connection((host, 80))  # ok: the finalizer closes it
        self.closer = weakref.finalize(self, self.sock.close)

    def close(self):
        self.closer()


class Pipe:
    def __init__(self):
        reader, writer = os.pipe()  # ok: both are closed when the pipe dies
        self.ends = (reader, writer)
        finalize(self, close_both, reader, writer)


def close_both(reader, writer):
    os.close(reader)
    os.close(writer)


class Traced:
    def __init__(self, path):
        self.fd = os.open(path, os.O_RDONLY)  # leak: resource-not-closed
        finalize(self, print, "gone")

    def close(self):
        print("closed")


class Detached:
    def __init__(self, path):
        self.fd = os.open(path, os.O_RDONLY)  # ok: close detaches the finalizer and closes it
        self.finalizer = finalize(self, os.close, self.fd)

    def close(self):
        if self.finalizer.detach():
            os.close(self.fd)


def attach(owner, path):
    stream = open(path)  # ok: closed when the owner dies
    weakref.finalize(owner, stream.close)
    return stream.readline()
