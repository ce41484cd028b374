"""A generator that holds a `with` closes when it is done or collected; one without a scope does not."""
import gzip
import os
import sqlite3

import aiofiles


def lines(path):
    with open(path) as stream:  # ok: closed when the generator ends
        for line in stream:
            yield line.rstrip()


def lines_from(path):
    with gzip.open(path, "rt") as stream:  # ok: closed when the generator ends
        yield from stream


def lines_dropped(path):
    stream = open(path)  # leak: resource-not-closed
    for line in stream:
        yield line.rstrip()


def lines_late(path):
    stream = open(path)  # leak: resource-not-guarded
    for line in stream:
        yield line.rstrip()
    stream.close()


def lines_guarded(path):
    stream = open(path)  # ok: closed when the generator ends
    try:
        for line in stream:
            yield line.rstrip()
    finally:
        stream.close()


def lines_chained(path):
    yield from open(path)  # missed: resource-not-closed (`yield from` counts as handing the handle over)


def lines_expression(path):
    return (line.rstrip() for line in open(path))  # leak: resource-not-closed


def rows(path):
    connection = sqlite3.connect(path)  # ok: closed when the generator ends
    try:
        for row in connection.execute("SELECT * FROM rows"):
            yield row
    finally:
        connection.close()


def rows_dropped(path):
    connection = sqlite3.connect(path)  # leak: resource-not-closed
    yield from connection.execute("SELECT * FROM rows")


def walk(folder):
    with os.scandir(folder) as entries:  # ok: closed when the generator ends
        for entry in entries:
            if entry.is_dir():
                yield from walk(entry.path)
            else:
                yield entry.path


async def chunks(path):
    async with aiofiles.open(path, "rb") as stream:  # ok: closed when the generator ends
        while chunk := await stream.read(4096):
            yield chunk


async def chunks_dropped(path):
    stream = await aiofiles.open(path, "rb")  # leak: resource-not-closed
    while chunk := await stream.read(4096):
        yield chunk


class Reader:
    def __init__(self, path):
        self.path = path

    def __iter__(self):
        with open(self.path) as stream:  # ok: closed when the generator ends
            yield from stream

    def records(self):
        stream = open(self.path)  # leak: resource-not-closed
        for line in stream:
            yield line.split(",")


def batches(path, size):
    with open(path) as stream:  # ok: closed when the generator ends
        batch = []
        for line in stream:
            batch.append(line)
            if len(batch) == size:
                yield batch
                batch = []
        yield batch
