# Closed on one way out, and not on another.
import os


def head(path, wanted):
    fd = os.open(path, os.O_RDONLY)  # leak: resource-not-closed
    if wanted == 0:
        return None
    os.close(fd)
    return wanted


def sizes(paths):
    total = 0
    for path in paths:
        fd = os.open(path, os.O_RDONLY)  # leak: resource-not-closed
        size = os.fstat(fd).st_size
        if size == 0:
            continue
        total += size
        os.close(fd)
    return total


def either(path, wanted):
    fd = os.open(path, os.O_RDONLY)  # ok: closed on both ways out
    if wanted == 0:
        os.close(fd)
        return None
    os.close(fd)
    return wanted


def swallow(path):
    try:
        fd = os.open(path, os.O_RDONLY)  # leak: resource-not-closed
        os.fsync(fd)
        os.close(fd)
    except Exception:
        return False
    return True
