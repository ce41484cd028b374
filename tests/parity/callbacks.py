# What is acquired inside a function that is handed to another one.
import os


def sizes(paths):
    def sync(path):
        fd = os.open(path, os.O_RDONLY)  # leak: resource-not-closed
        os.fsync(fd)

    list(map(sync, paths))


def sizes_closed(paths):
    def size(path):
        fd = os.open(path, os.O_RDONLY)  # ok: closed in finally
        try:
            return os.fstat(fd).st_size
        finally:
            os.close(fd)

    return list(map(size, paths))


def within(path, work):
    fd = os.open(path, os.O_RDONLY)  # ok: closed in finally, whatever the callback does
    try:
        return work()
    finally:
        os.close(fd)


def within_unguarded(path, work):
    fd = os.open(path, os.O_RDONLY)  # leak: resource-not-guarded
    result = work(os.fstat(fd).st_size)
    os.close(fd)
    return result
