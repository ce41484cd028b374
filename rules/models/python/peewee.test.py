"""Connections of peewee."""
from peewee import SqliteDatabase
from playhouse.pool import PooledPostgresqlDatabase

shared = PooledPostgresqlDatabase("shop", max_connections=8)


def create_tables(path, models):
    database = SqliteDatabase(path)
    database.connect()  # leak: resource-not-guarded
    database.create_tables(models)
    database.close()


def create_tables_guarded(path, models):
    database = SqliteDatabase(path)
    database.connect()  # ok: closed on every way out
    try:
        database.create_tables(models)
    finally:
        database.close()


def drop_tables(path, models):
    database = SqliteDatabase(path)
    database.connect()  # leak: resource-not-closed
    database.drop_tables(models)


def drop_tables_in_block(path, models):
    with SqliteDatabase(path) as database:  # ok: closed at the end of the block
        database.drop_tables(models)


def before_request():
    shared.connect(reuse_if_open=True)  # ok: after_request closes it


def after_request(response):
    if not shared.is_closed():
        shared.close()
    return response


class Catalogue:
    def __init__(self, path):
        self.stock = SqliteDatabase(path)
        self.prices = SqliteDatabase(path)

    def open(self):
        self.stock.connect()  # ok: close closes it
        self.prices.connect()  # leak: resource-not-closed

    def close(self):
        self.stock.close()
