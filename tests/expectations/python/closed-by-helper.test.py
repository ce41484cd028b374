"""A function that closes its argument closes it for its caller; one that only reads does not."""
import os
import socket
from contextlib import suppress

from .transport import adopt


def close_quietly(resource):
    try:
        resource.close()
    except OSError:
        pass


def shut(sock):
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)
    sock.close()


def close_if_open(resource):
    if resource is not None:
        resource.close()


def close_all(*resources):
    for resource in resources:
        resource.close()


def size_of(stream):
    stream.seek(0, os.SEEK_END)
    return stream.tell()


def measure(path):
    stream = open(path, "rb")  # ok: the helper closes it
    try:
        return size_of(stream)
    finally:
        close_quietly(stream)


def measure_only(path):
    stream = open(path, "rb")  # leak: resource-not-closed
    return size_of(stream)


def ping(host):
    sock = socket.create_connection((host, 7))  # ok: the helper closes it
    try:
        sock.sendall(b"ping")
        return sock.recv(4)
    finally:
        shut(sock)


def ping_unguarded(host):
    sock = socket.create_connection((host, 7))  # leak: resource-not-guarded
    sock.sendall(b"ping")
    answer = sock.recv(4)
    shut(sock)
    return answer


def optional(path):
    stream = None
    try:
        stream = open(path)  # ok: the helper closes it where it is open
        return stream.readline()
    finally:
        close_if_open(stream)


def compare(left, right):
    a = open(left, "rb")  # ok: the helper closes both
    b = None
    try:
        b = open(right, "rb")  # ok: the helper closes both
        return a.read() == b.read()
    finally:
        close_all(*filter(None, (a, b)))


def compare_sizes(left, right):
    with open(left, "rb") as a:
        b = open(right, "rb")  # false-alarm: resource-not-closed (the helper's parameter is `*resources`: its elements are not the arguments)
        try:
            return size_of(a) == size_of(b)
        finally:
            close_all(b)


def lend(path):
    stream = open(path, "rb")  # ok: another module takes it over
    adopt(stream)


def nested(path):
    def cleanup():
        stream.close()

    stream = open(path)  # ok: the local function closes it
    try:
        return stream.readline()
    finally:
        cleanup()


def cleared(path):
    closer = lambda handle: handle.close()
    stream = open(path)  # ok: the lambda closes it
    try:
        return stream.readline()
    finally:
        closer(stream)


def through_getattr(path):
    stream = open(path)  # false-alarm: resource-not-closed (getattr with a constant name is no read of the field)
    try:
        return stream.readline()
    finally:
        close = getattr(stream, "close", None)
        if close is not None:
            close()


def by_descriptor(path):
    fd = os.open(path, os.O_RDONLY)  # ok: closed by its number
    try:
        return os.read(fd, 16)
    finally:
        for each in (fd,):
            os.close(each)
