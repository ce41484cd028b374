"""Stores inside the process."""

import duckdb
import lmdb
import maxminddb
import plyvel
from diskcache import Cache
from geoip2.database import Reader
from sqlitedict import SqliteDict


def total(path):
    connection = duckdb.connect(path)  # leak: resource-not-closed
    return int(connection.execute("SELECT sum(price) FROM orders").fetchone()[0])


def total_in_block(path):
    with duckdb.connect(path) as connection:  # ok: closed at the end of the block
        return connection.execute("SELECT sum(price) FROM orders").fetchone()


def entries(path):
    environment = lmdb.open(path)  # leak: resource-not-closed
    return int(environment.stat()["entries"])


def put(environment: lmdb.Environment, key, value):
    transaction = environment.begin(write=True)  # leak: resource-not-guarded
    transaction.put(key, value)
    transaction.commit()


def put_in_block(environment: lmdb.Environment, key, value):
    with environment.begin(write=True) as transaction:  # ok: committed or aborted at the end of the block
        transaction.put(key, value)


def peek(path, key):
    environment = lmdb.open(path)  # ok: closed on every way out
    try:
        transaction = environment.begin()  # ok: it ends with its environment
        return bytes(transaction.get(key))
    finally:
        environment.close()


def look(environment: lmdb.Environment, key):
    transaction = environment.begin()  # leak: resource-not-closed
    return bytes(transaction.get(key))


def value(path, key):
    database = plyvel.DB(path)  # leak: resource-not-closed
    return bytes(database.get(key))


def country(path, address):
    reader = Reader(path)  # leak: resource-not-closed
    return str(reader.country(address).country.iso_code)


def country_in_block(path, address):
    with Reader(path) as reader:  # ok: closed at the end of the block
        return str(reader.country(address).country.iso_code)


def network(path, address):
    database = maxminddb.open_database(path)  # leak: resource-not-closed
    return dict(database.get(address))


class Results:
    def __init__(self, folder):
        self.cache = Cache(folder)  # ok: close closes it
        self.failures = Cache(folder + "/failures")  # leak: resource-not-closed
        self.seen = SqliteDict(folder + "/seen")  # ok: close closes it
        self.names = SqliteDict(folder + "/names")  # leak: resource-not-closed

    def close(self):
        self.cache.close()
        self.seen.close()
