"""`with` closes on every way out, however it is written."""
import gzip
import os
import shutil
import socket
import tarfile
import tempfile
import zipfile
from urllib.request import urlopen

import aiofiles


def one(path):
    with open(path) as stream:  # ok: the scope closes it
        return stream.read()


def two(source, target):
    with open(source) as reader, open(target, "w") as writer:  # ok: the scope closes both
        shutil.copyfileobj(reader, writer)


def parenthesized(source, target):
    with (
        open(source) as reader,  # ok: the scope closes it
        open(target, "w") as writer,  # ok: the scope closes it
    ):
        shutil.copyfileobj(reader, writer)


def unnamed(path):
    with open(path):  # ok: the scope closes it
        return os.path.getsize(path)


def opened_before(path):
    stream = open(path)  # ok: the scope closes it
    with stream:
        return stream.read()


def opened_long_before(path, log):
    stream = open(path)  # leak: resource-not-guarded
    log("opened")
    with stream:
        return stream.read()


def opened_conditionally(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt") as stream:  # ok: the scope closes it
        return stream.read()


def chosen(path):
    stream = gzip.open(path) if path.endswith(".gz") else open(path, "rb")  # ok: the scope closes it
    with stream:
        return stream.read()


def inner(path):
    with zipfile.ZipFile(path) as archive:  # ok: the scope closes it
        member = archive.open("data.txt")  # missed: resource-not-closed (low confidence: a member closes with its archive)
        return member.read()


def beside(path):
    with open(path) as stream:  # ok: the scope closes it
        index = open(path + ".idx")  # leak: resource-not-closed
        return stream.read(), index.read()


def returned_early(paths):
    for path in paths:
        with tarfile.open(path) as archive:  # ok: the scope closes it
            if archive.getnames():
                return path
    return None


def escaped(path):
    with open(path) as stream:  # ok: the scope closes it, whatever the caller then does
        return stream


def attribute(holder, path):
    with open(path) as holder.stream:  # ok: the scope closes it
        return holder.stream.read()


def unpacked(path):
    with tempfile.TemporaryDirectory() as folder, open(os.path.join(folder, path), "w") as stream:  # ok: the scope ends both
        stream.write("x")


def fetched(url):
    with urlopen(url) as response:  # ok: the scope closes it
        return response.read()


def listening(port):
    with socket.create_server(("", port)) as server:  # ok: the scope closes it
        connection, _ = server.accept()  # leak: resource-not-closed
        connection.sendall(b"hello")


def listening_closed(port):
    with socket.create_server(("", port)) as server:  # ok: the scope closes it
        connection, _ = server.accept()  # ok: the scope closes it
        with connection:
            connection.sendall(b"hello")


async def asynchronous(path):
    async with aiofiles.open(path) as stream:  # ok: the scope closes it
        return await stream.read()


async def asynchronous_dropped(path):
    stream = await aiofiles.open(path)  # leak: resource-not-closed
    return await stream.read()
