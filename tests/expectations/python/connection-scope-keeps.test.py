"""`with` over a connection whose exit commits and keeps it open, beside one whose exit closes."""
import sqlite3
from contextlib import closing

import psycopg
import psycopg2


def insert(path, row):
    with sqlite3.connect(path) as connection:  # leak: resource-not-closed
        connection.execute("INSERT INTO rows VALUES (?)", row)


def insert_named(path, row):
    connection = sqlite3.connect(path)  # leak: resource-not-closed
    with connection:
        connection.execute("INSERT INTO rows VALUES (?)", row)


def insert_closed(path, row):
    connection = sqlite3.connect(path)  # ok: closed on every way out
    try:
        with connection:
            connection.execute("INSERT INTO rows VALUES (?)", row)
    finally:
        connection.close()


def insert_closed_late(path, row):
    connection = sqlite3.connect(path)  # leak: resource-not-guarded
    with connection:
        connection.execute("INSERT INTO rows VALUES (?)", row)
    connection.close()


def insert_closing(path, row):
    with closing(sqlite3.connect(path)) as connection, connection:  # ok: closing closes it
        connection.execute("INSERT INTO rows VALUES (?)", row)


def insert_nested(path, row):
    with closing(sqlite3.connect(path)) as connection:  # ok: closing closes it
        with connection:
            connection.execute("INSERT INTO rows VALUES (?)", row)


def select(dsn):
    with psycopg2.connect(dsn) as connection:  # leak: resource-not-closed
        with connection.cursor() as cursor:  # ok: the scope closes the cursor
            cursor.execute("SELECT 1")
            return cursor.fetchone()


def select_closed(dsn):
    connection = psycopg2.connect(dsn)  # ok: closed on every way out
    try:
        with connection, connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return cursor.fetchone()
    finally:
        connection.close()


def select_new(dsn):
    with psycopg.connect(dsn) as connection:  # ok: this one's exit closes it
        return connection.execute("SELECT 1").fetchone()


class Store:
    def __init__(self, path):
        self.connection = sqlite3.connect(path)  # ok: close closes it
        self.archive = sqlite3.connect(path + ".old")  # leak: resource-not-closed

    def add(self, row):
        with self.connection:
            self.connection.execute("INSERT INTO rows VALUES (?)", row)
        with self.archive:
            self.archive.execute("INSERT INTO rows VALUES (?)", row)

    def close(self):
        self.connection.close()
