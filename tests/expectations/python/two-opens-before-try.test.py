"""Two opens before the `try`: where the second fails, the first stays open."""
import os
import shutil
import socket
import sqlite3


def copy(source, target):
    reader = open(source, "rb")  # leak: resource-not-guarded
    writer = open(target, "wb")  # ok: closed on every way out
    try:
        shutil.copyfileobj(reader, writer)
    finally:
        reader.close()
        writer.close()


def copy_nested(source, target):
    reader = open(source, "rb")  # ok: closed on every way out
    try:
        writer = open(target, "wb")  # ok: closed on every way out
        try:
            shutil.copyfileobj(reader, writer)
        finally:
            writer.close()
    finally:
        reader.close()


def copy_asked(source, target):
    reader = writer = None
    try:
        reader = open(source, "rb")  # ok: closed on every way out
        writer = open(target, "wb")  # ok: closed on every way out
        shutil.copyfileobj(reader, writer)
    finally:
        if writer:
            writer.close()
        if reader:
            reader.close()


def copy_scoped(source, target):
    with open(source, "rb") as reader, open(target, "wb") as writer:  # ok: the scope closes both
        shutil.copyfileobj(reader, writer)


def copy_half_scoped(source, target):
    writer = open(target, "wb")  # leak: resource-not-guarded
    with open(source, "rb") as reader:  # ok: the scope closes it
        shutil.copyfileobj(reader, writer)
    writer.close()


def load(path, schema):
    connection = sqlite3.connect(path)  # leak: resource-not-guarded
    script = open(schema)  # ok: closed on every way out
    try:
        connection.executescript(script.readline())
    finally:
        script.close()
        connection.close()


def relay(inner, outer):
    left = socket.create_connection(inner)  # leak: resource-not-guarded
    right = socket.create_connection(outer)  # ok: closed on every way out
    try:
        right.sendall(left.recv(4096))
    finally:
        left.close()
        right.close()


def pair(source, target):
    reader, writer = open(source), open(target, "w")  # leak: resource-not-guarded
    try:
        shutil.copyfileobj(reader, writer)
    finally:
        reader.close()
        writer.close()


def prepared(path, options):
    stream = open(path)  # missed: resource-not-guarded (a call that has nothing to do with the handle is not seen to raise)
    limit = int(options["limit"])
    try:
        return stream.read(limit)
    finally:
        stream.close()


def prepared_before(path, options):
    limit = int(options["limit"])
    stream = open(path)  # ok: closed on every way out
    try:
        return stream.read(limit)
    finally:
        stream.close()


class Converter:
    def __init__(self, source, target):
        self.reader = open(source)  # ok: close closes it
        self.writer = open(target, "w")  # ok: close closes it

    def close(self):
        try:
            self.reader.close()
        finally:
            self.writer.close()


def descriptors(left, right):
    first = os.open(left, os.O_RDONLY)  # leak: resource-not-guarded
    second = os.open(right, os.O_RDONLY)  # ok: closed on every way out
    try:
        return os.fstat(first).st_size == os.fstat(second).st_size
    finally:
        os.close(first)
        os.close(second)
