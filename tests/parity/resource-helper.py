# Opened by a helper, closed by a helper.
import os


def _open_read(path):
    return os.open(path, os.O_RDONLY)  # ok: its callers have it


def _finish(fd):
    os.close(fd)


def _look(fd):
    return os.fstat(fd).st_size


def size(path):
    fd = os.open(path, os.O_RDONLY)  # ok: the helper closes it
    try:
        return _look(fd)
    finally:
        _finish(fd)


def forget(path):
    fd = os.open(path, os.O_RDONLY)  # leak: resource-not-closed
    return _look(fd)


def size_of_opened(path):
    fd = _open_read(path)  # ok: closed in finally
    try:
        return _look(fd)
    finally:
        os.close(fd)


def forget_opened(path):
    fd = _open_read(path)  # leak: resource-not-closed
    return _look(fd)
