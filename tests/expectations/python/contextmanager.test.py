"""@contextmanager: what stands behind the yield runs after an error only in a finally."""
import os
import socket
import sqlite3
import tempfile
from contextlib import asynccontextmanager, contextmanager

import aiohttp
import pytest


@contextmanager
def opened(path):
    stream = open(path)  # ok: closed on every way out
    try:
        yield stream
    finally:
        stream.close()


@contextmanager
def opened_late(path):
    stream = open(path)  # leak: resource-not-guarded
    yield stream
    stream.close()


@contextmanager
def opened_never(path):
    stream = open(path)  # missed: resource-not-closed (what is yielded counts as handed over)
    yield stream


@contextmanager
def opened_in_scope(path):
    with open(path) as stream:  # ok: the scope closes it
        yield stream


@contextmanager
def locked(path):
    fd = os.open(path, os.O_CREAT)  # ok: closed on every way out
    try:
        yield
    finally:
        os.close(fd)


@contextmanager
def locked_late(path):
    fd = os.open(path, os.O_CREAT)  # leak: resource-not-guarded
    yield
    os.close(fd)


@contextmanager
def transaction(path):
    connection = sqlite3.connect(path)  # ok: closed on every way out
    try:
        yield connection
        connection.commit()
    except sqlite3.Error:
        connection.rollback()
        raise
    finally:
        connection.close()


@contextmanager
def transaction_half(path):
    connection = sqlite3.connect(path)  # leak: resource-not-guarded
    try:
        yield connection
    except sqlite3.Error:
        connection.rollback()
    connection.close()


@asynccontextmanager
async def session():
    client = aiohttp.ClientSession()  # ok: closed on every way out
    try:
        yield client
    finally:
        await client.close()


@asynccontextmanager
async def session_late():
    client = aiohttp.ClientSession()  # leak: resource-not-guarded
    yield client
    await client.close()


@pytest.fixture
def server():
    sock = socket.create_server(("", 0))  # ok: a fixture goes on after its yield
    yield sock
    sock.close()


@pytest.fixture
def folder():
    directory = tempfile.TemporaryDirectory()  # ok: a fixture goes on after its yield
    yield directory.name
    directory.cleanup()


def use(path):
    with opened(path) as stream:  # ok: the generator closes it
        return stream.read()


def use_wrong(path):
    manager = opened(path)  # ok: nothing is open before it is entered
    return manager


def copy(source, target):
    with opened(source) as reader, open(target, "w") as writer:  # ok: the scope closes both
        writer.write(reader.read())
