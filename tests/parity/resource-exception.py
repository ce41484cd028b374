# Closed on the normal path alone.
import os


def sync(path):
    fd = os.open(path, os.O_RDONLY)  # leak: resource-not-guarded
    os.fsync(fd)
    os.close(fd)


def touch(path):
    fd = os.open(path, os.O_WRONLY)  # ok: nothing between the two raises
    os.close(fd)


def checked(path):
    fd = os.open(path, os.O_RDONLY)  # leak: resource-not-guarded
    if os.fstat(fd).st_size == 0:
        raise ValueError("empty")
    os.close(fd)
