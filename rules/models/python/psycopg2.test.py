"""Connections and pools of psycopg2 and aiopg."""
import contextlib

import aiopg
import psycopg2
from psycopg2 import extras, pool
from psycopg2.pool import ThreadedConnectionPool

DSN = "dbname=shop"
shared = ThreadedConnectionPool(1, 8, DSN)  # ok: runs once


def count_orders():
    connection = psycopg2.connect(DSN)  # leak: resource-not-closed
    cursor = connection.cursor()
    cursor.execute("SELECT count(*) FROM orders")
    return cursor.fetchone()[0]


def rename(order, name):
    connection = psycopg2.connect(DSN)  # leak: resource-not-guarded
    cursor = connection.cursor()
    cursor.execute("UPDATE orders SET name = %s WHERE id = %s", (name, order))
    connection.commit()
    cursor.close()
    connection.close()


def has_order(order):
    connection = psycopg2.connect(DSN)  # leak: resource-not-closed
    cursor = connection.cursor()
    cursor.execute("SELECT 1 FROM orders WHERE id = %s", (order,))
    if cursor.fetchone() is None:
        return False
    connection.close()
    return True


def insert_in_block(rows):
    with psycopg2.connect(DSN) as connection:  # leak: resource-not-closed
        with connection.cursor() as cursor:
            extras.execute_values(cursor, "INSERT INTO orders VALUES %s", rows)


def insert_in_transaction(rows):
    connection = psycopg2.connect(DSN)  # ok: closed on every way out
    try:
        with connection, connection.cursor() as cursor:
            cursor.executemany("INSERT INTO orders VALUES (%s)", rows)
    finally:
        connection.close()


def delete_all():
    with contextlib.closing(psycopg2.connect(DSN)) as connection:  # ok: closing() closes it
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM orders")
        connection.commit()


def connect():
    connection = psycopg2.connect(DSN)  # ok: the caller gets it
    connection.set_session(autocommit=True)
    return connection


def vacuum():
    connection = connect()  # leak: resource-not-closed
    connection.cursor().execute("VACUUM")


def vacuum_closed():
    connection = connect()  # ok: closed on every way out
    try:
        connection.cursor().execute("VACUUM")
    finally:
        connection.close()


def total():
    connection = shared.getconn()  # leak: resource-not-guarded
    cursor = connection.cursor()
    cursor.execute("SELECT sum(price) FROM orders")
    value = cursor.fetchone()[0]
    shared.putconn(connection)
    return value


def average():
    connection = shared.getconn()  # ok: given back on every way out
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT avg(price) FROM orders")
            return cursor.fetchone()[0]
    finally:
        shared.putconn(connection)


def highest(connections):
    connection = connections.getconn()  # leak: resource-not-closed
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(price) FROM orders")
        return cursor.fetchone()[0]


class Warehouse:
    def __init__(self, dsn):
        self.reads = pool.SimpleConnectionPool(1, 4, dsn)  # ok: close closes them
        self.writes = pool.SimpleConnectionPool(1, 4, dsn)  # leak: resource-not-closed
        self.connection = psycopg2.connect(dsn)  # ok: close closes it
        self.listener = psycopg2.connect(dsn)  # leak: resource-not-closed

    def close(self):
        self.reads.closeall()
        self.connection.close()


async def count_stock():
    connection = await aiopg.connect(DSN)  # leak: resource-not-closed
    cursor = await connection.cursor()
    await cursor.execute("SELECT count(*) FROM stock")
    return await cursor.fetchone()


async def count_stock_closed():
    async with aiopg.connect(DSN) as connection:  # ok: closed at the end of the block
        async with connection.cursor() as cursor:
            await cursor.execute("SELECT count(*) FROM stock")
            return await cursor.fetchone()


async def list_stock():
    stock = await aiopg.create_pool(DSN)  # leak: resource-not-closed
    async with stock.acquire() as connection:  # ok: given back at the end of the block
        async with connection.cursor() as cursor:
            await cursor.execute("SELECT * FROM stock")
            return await cursor.fetchmany(50)


async def clear_stock():
    async with aiopg.create_pool(DSN) as stock:  # ok: closed at the end of the block
        connection = await stock.acquire()  # leak: resource-not-guarded
        cursor = await connection.cursor()
        await cursor.execute("DELETE FROM stock")
        stock.release(connection)


async def refill_stock():
    async with aiopg.create_pool(DSN) as stock:  # ok: closed at the end of the block
        connection = await stock.acquire()  # ok: given back on every way out
        try:
            cursor = await connection.cursor()
            await cursor.execute("UPDATE stock SET amount = 10")
        finally:
            stock.release(connection)
