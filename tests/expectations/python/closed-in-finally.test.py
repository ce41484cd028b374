"""A finally closes on every way out, if it begins before anything can raise and asks the right question."""
import gzip
import os
import socket


def first_record(path, parse):
    stream = open(path, "rb")  # ok: closed on every way out
    try:
        return parse(stream.read(512))
    finally:
        stream.close()


def count_records(path, parse):
    stream = open(path, "rb")  # leak: resource-not-guarded
    total = sum(1 for line in stream if parse(line))
    stream.close()
    return total


def read_config(path):
    stream = None
    try:
        stream = open(path)  # ok: the finally asks whether it is open
        return dict(line.split("=", 1) for line in stream)
    except (OSError, ValueError):
        return {}
    finally:
        if stream:
            stream.close()


def read_overrides(path):
    stream = None
    try:
        stream = open(path)  # leak: resource-not-closed
        return dict(line.split("=", 1) for line in stream)
    except (OSError, ValueError):
        return {}
    finally:
        if stream:
            stream.flush()


def merge(left, right, target):
    out = gzip.open(target, "wt")  # ok: closed by the outer finally
    try:
        source = open(left)  # ok: closed by the inner finally
        try:
            out.writelines(source)
        finally:
            source.close()
        other = open(right)  # leak: resource-not-guarded
        out.writelines(other)
        other.close()
    finally:
        out.close()


def probe(host, port):
    sock = socket.socket()  # ok: closed on every way out
    sock.settimeout(3)
    try:
        sock.connect((host, port))
    except OSError:
        return False
    else:
        return True
    finally:
        sock.close()


def banner(host, port):
    sock = socket.socket()  # leak: resource-not-guarded
    sock.connect((host, port))
    try:
        return sock.recv(256)
    finally:
        sock.close()


def retry(path, attempts):
    for attempt in range(attempts):
        stream = open(path)  # ok: closed in each round, also where it goes on
        try:
            if stream.readline():
                return attempt
        except UnicodeDecodeError:
            continue
        finally:
            stream.close()
    return None


def swallow(path):
    stream = open(path)  # ok: a close that fails is still a close
    try:
        return stream.readline()
    finally:
        try:
            stream.close()
        except OSError:
            pass
