"""contextlib.closing gives a scope to what has only a close."""
import contextlib
import os
import shelve
import socket
import sqlite3
from contextlib import aclosing, closing
from urllib.request import urlopen


def tables(path):
    with closing(sqlite3.connect(path)) as connection:  # ok: closed at the end of the scope
        return connection.execute("SELECT name FROM sqlite_master").fetchall()


def tables_named(path):
    connection = sqlite3.connect(path)  # ok: closed at the end of the scope
    with closing(connection):
        return connection.execute("SELECT name FROM sqlite_master").fetchall()


def tables_late(path, log):
    connection = sqlite3.connect(path)  # missed: resource-not-guarded (a guard that comes later counts from the start)
    log("connected")
    with closing(connection):
        return connection.execute("SELECT name FROM sqlite_master").fetchall()


def tables_kept(path):
    with sqlite3.connect(path) as connection:  # leak: resource-not-closed
        return connection.execute("SELECT name FROM sqlite_master").fetchall()


def cursor(path):
    with contextlib.closing(sqlite3.connect(path)) as connection:  # ok: closed at the end of the scope
        with closing(connection.cursor()) as cursor:  # ok: closed at the end of the scope
            return cursor.execute("SELECT 1").fetchone()


def page(url):
    with closing(urlopen(url)) as response:  # ok: closed at the end of the scope
        return response.read()


def both(host, path):
    with closing(socket.create_connection((host, 80))) as sock, closing(shelve.open(path)) as shelf:  # ok: closed at the end of the scope
        shelf["answer"] = sock.recv(100)


def forgotten(path):
    scope = closing(open(path))  # missed: resource-not-closed (nobody enters the scope)
    return scope.thing.read()


def returned(path):
    return closing(open(path))  # ok: the caller enters it


async def lines(source):
    async with aclosing(source()) as stream:  # ok: closed at the end of the scope
        return [line async for line in stream]


class Folder:
    def __init__(self, path):
        self.fd = os.open(path, os.O_RDONLY)  # ok: close closes it

    def close(self):
        os.close(self.fd)


def names(path):
    with closing(Folder(path)) as folder:  # ok: closed at the end of the scope
        return os.listdir(folder.fd)
