"""`open` and `close` with nothing between that can raise is right; a call between them is not."""
import os
import socket
import sqlite3
import tempfile


def touch(path):
    stream = open(path, "a")  # ok: nothing between can raise
    stream.close()


def touch_chained(path):
    open(path, "a").close()  # ok: closed at once


def exists(path):
    try:
        stream = open(path)  # ok: closed at once
        stream.close()
        return True
    except OSError:
        return False


def truncate(path, log):
    stream = open(path, "w")  # leak: resource-not-guarded
    log("truncated")
    stream.close()


def create(path):
    fd = os.open(path, os.O_CREAT)  # ok: closed at once
    os.close(fd)
    return path


def stat(path):
    fd = os.open(path, os.O_RDONLY)  # ok: what is open can be asked for its size
    size = os.fstat(fd).st_size
    os.close(fd)
    return size


def counted(path, count):
    stream = open(path, "a")  # ok: adding and assigning do not raise
    count = 0 if count is None else count
    name = path
    stream.close()
    return name, count


def reachable(host):
    sock = socket.socket()  # ok: setting a time does not raise
    sock.settimeout(2)
    sock.close()
    return host


def empty(path):
    connection = sqlite3.connect(path)  # ok: closed at once
    connection.close()


def scratch():
    fd, path = tempfile.mkstemp()  # ok: closed at once
    os.close(fd)
    return path


def descriptor(path):
    stream = open(path)  # ok: asking for its number does not raise
    number = stream.fileno()
    stream.close()
    return number


def parsed(path):
    stream = open(path)  # missed: resource-not-guarded (a call that has nothing to do with the handle is not seen to raise)
    number = int(path.rpartition(".")[2])
    stream.close()
    return number


def indexed(path, names):
    stream = open(path)  # missed: resource-not-guarded (a key that is not there)
    name = names[path]
    stream.close()
    return name
