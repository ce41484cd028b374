# Never closed: kept in a variable, or not kept at all.
import os


def peek(path):
    fd = os.open(path, os.O_RDONLY)  # leak: resource-not-closed
    return os.fstat(fd).st_size


def create(path):
    os.open(path, os.O_WRONLY)  # leak: resource-not-closed


def open_all(paths):
    fd = None
    for path in paths:
        fd = os.open(path, os.O_RDONLY)  # leak: handle-overwritten
    os.close(fd)
