"""What is returned or yielded is the caller's, alone or in a container; what is only read before is not."""
import gzip
import os
import socket
import sqlite3
import subprocess
from dataclasses import dataclass
from typing import IO, NamedTuple


class Pair(NamedTuple):
    source: IO
    target: IO


@dataclass
class Device:
    name: str
    stream: IO


def open_any(path):
    if path.endswith(".gz"):
        return gzip.open(path, "rt")  # ok: the caller closes it
    return open(path)  # ok: the caller closes it


def open_checked(path):
    stream = open(path, "rb")  # ok: closed where it is refused, else returned
    if not stream.seekable():
        stream.close()
        raise ValueError(path)
    return stream


def open_guarded(path):
    stream = open(path, "rb")  # ok: closed where anything fails, else returned
    try:
        if stream.read(4) != b"RIFF":
            raise ValueError(path)
    except BaseException:
        stream.close()
        raise
    return stream


def open_read_first(path):
    stream = open(path, "rb")  # leak: resource-not-guarded
    if stream.read(4) != b"RIFF":
        stream.close()
        raise ValueError(path)
    return stream


def open_refused(path):
    stream = open(path, "rb")  # missed: resource-not-closed (a way out that raises is not asked for where another returns the handle)
    if stream.read(4) != b"RIFF":
        raise ValueError(path)
    return stream


def pair(source, target):
    return open(source), open(target, "w")  # ok: the caller closes both


def named(source, target):
    return Pair(open(source), target=open(target, "w"))  # ok: the caller closes both


def mapping(names):
    return {name: open(name) for name in names}  # ok: the caller closes them


def listed(names):
    streams = []
    for name in names:
        streams.append(open(name))  # ok: the caller closes them
    return streams


def keyed(names):
    streams = {}
    for name in names:
        streams[name] = open(name)  # ok: the caller closes them
    return streams


def device(path):
    stream = open(path, "rb")  # ok: the device holds it
    return Device(os.path.basename(path), stream)


def each(names):
    for name in names:
        yield open(name)  # ok: the consumer closes it


def each_named(names):
    for name in names:
        stream = open(name)  # ok: the consumer closes it
        yield name, stream


def each_first(names):
    for name in names:
        stream = open(name)  # leak: resource-not-closed
        yield stream.readline()


def sizes(names):
    streams = [open(name) for name in names]  # missed: resource-not-closed (an entry of a list that stays in the function counts as stored elsewhere)
    return [os.fstat(stream.fileno()).st_size for stream in streams]


def cursor(path):
    connection = sqlite3.connect(path)  # leak: resource-not-closed
    return connection.cursor()


def rows(path):
    connection = sqlite3.connect(path)  # leak: resource-not-closed
    return connection.execute("SELECT * FROM rows").fetchall()


def server(port):
    sock = socket.socket()  # missed: resource-not-guarded (an exception is not asked for where the handle is returned)
    sock.bind(("", port))
    sock.listen()
    return sock


def reader(path):
    stream = open(path, newline="")  # leak: resource-not-closed
    return lambda: stream.readline()


def lines(path):
    stream = open(path)  # leak: resource-not-closed
    return (line.rstrip() for line in stream)


def channel(command):
    process = subprocess.Popen(command, stdout=subprocess.PIPE)  # ok: the caller gets its stream and it
    return process.stdout, process


def assigned(holder, path):
    holder.stream = open(path)  # ok: the holder is the caller's


def collected(streams, path):
    streams.append(open(path))  # ok: the list is the caller's


def exposed(path):
    stream = open(path)  # missed: resource-not-closed (a field of the handle that is returned is taken for the handle)
    return stream.name
