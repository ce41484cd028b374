"""What hands out two things may be kept whole; a place that a handle is copied to by other code is not the one emptied."""

import os
import socket


class Waker:
    def __init__(self):
        self.fds = os.pipe()  # ok: close closes both by their places

    def close(self):
        os.close(self.fds[0])
        os.close(self.fds[1])


class Signaller:
    def __init__(self):
        self.fds = os.pipe()  # ok: close goes over both

    def close(self):
        for fd in self.fds:
            os.close(fd)


class HalfClosed:
    def __init__(self):
        self.ends = socket.socketpair()  # ok: both are closed

    def close(self):
        for end in self.ends:
            end.close()


class Forgetful:
    def __init__(self):
        self.fds = os.pipe()  # leak: resource-not-closed

    def close(self):
        self.fds = None


class Report:
    def __init__(self, name):
        self.source = open(name)  # ok: nothing was in the other place yet
        self.current = None

    def start(self):
        self.current = self.source

    def close(self):
        self.source.close()


class Rotated:
    def turn(self, name):
        self.source = open(name)  # leak: handle-overwritten
        self.source = None

    def close(self):
        if self.source:
            self.source.close()
