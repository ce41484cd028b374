"""`__del__` releases what its object holds, some day; a field that it does not name stays open."""
import os
import socket
import subprocess
import threading


class Device:
    def __init__(self, path):
        self.fd = os.open(path, os.O_RDWR)  # ok: __del__ closes it
        self.lock = os.open(path + ".lock", os.O_CREAT)  # leak: resource-not-closed

    def __del__(self):
        os.close(self.fd)


class Guarded:
    def __init__(self, path):
        self.fd = -1
        self.fd = os.open(path, os.O_RDWR)  # ok: __del__ closes it

    def __del__(self):
        try:
            os.close(self.fd)
        except (OSError, AttributeError):
            pass


class Both:
    def __init__(self, host):
        self.sock = socket.create_connection((host, 80))  # ok: close closes it, and __del__ calls close
        self.log = open("both.log", "a")  # ok: close closes it, and __del__ calls close
        self.trace = open("both.trace", "a")  # leak: resource-not-closed

    def close(self):
        if getattr(self, "sock", None):
            self.sock.close()
            self.sock = None
        self.log.close()

    def __del__(self):
        self.close()


class Child:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE)  # ok: __del__ ends it

    def __del__(self):
        self.process.kill()
        self.process.wait()


class Ticker:
    """The timer holds the bound method, and so the object: `__del__` cannot run before it."""

    def __init__(self, interval):
        self.interval = interval
        self.timer = threading.Timer(interval, self.tick)  # missed: timer-not-cleared (the timer keeps its object alive, so `__del__` never runs)
        self.timer.start()

    def tick(self):
        print(self.interval)

    def __del__(self):
        self.timer.cancel()


class Base:
    def __del__(self):
        self.release()

    def release(self):
        pass


class Camera(Base):
    def __init__(self, path):
        self.stream = open(path, "rb")  # ok: __del__ of the base calls release
        self.fd = os.open(path, os.O_RDONLY)  # leak: resource-not-closed

    def release(self):
        self.stream.close()
