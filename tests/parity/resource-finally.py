# Closed on every way out.
import os


def sync(path):
    fd = os.open(path, os.O_RDONLY)  # ok: closed in finally
    try:
        os.fsync(fd)
        if path == "":
            return 0
        return os.fstat(fd).st_size
    finally:
        os.close(fd)


def sync_if_there(path):
    fd = None
    try:
        fd = os.open(path, os.O_RDONLY)  # ok: closed in finally where it was opened
        os.fsync(fd)
    finally:
        if fd is not None:
            os.close(fd)


def sync_quietly(path):
    fd = os.open(path, os.O_RDONLY)  # ok: closed after what is caught
    try:
        os.fsync(fd)
    except Exception as error:
        print(error)
    os.close(fd)


def sync_or_tell(path):
    fd = os.open(path, os.O_RDONLY)  # ok: closed before the exception goes on
    try:
        os.fsync(fd)
    except BaseException:
        os.close(fd)
        raise
    os.close(fd)
