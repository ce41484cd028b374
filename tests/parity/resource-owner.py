# Held by an object: closed by its teardown, by a method that the teardown calls, by nobody.
import os


class Journal:
    def __init__(self, path):
        self.log = os.open(path, os.O_APPEND)  # ok: dispose closes it
        self.index = os.open(path, os.O_RDONLY)  # ok: dispose calls what closes it
        self.lock = os.open(path, os.O_WRONLY)  # leak: resource-not-closed

    def drop(self):
        os.close(self.index)

    def dispose(self):
        os.close(self.log)
        self.drop()


class Base:
    def dispose(self):
        os.close(self.fd)


class Derived(Base):
    def open(self, path):
        self.fd = os.open(path, os.O_RDONLY)  # ok: the base class closes it
