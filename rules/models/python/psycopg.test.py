"""Connections and pools of psycopg 3 and asyncpg."""
import asyncpg
import psycopg
from psycopg_pool import AsyncConnectionPool, ConnectionPool

DSN = "dbname=shop"
shared = ConnectionPool(DSN)  # ok: runs once


def count_orders():
    connection = psycopg.connect(DSN)  # leak: resource-not-closed
    return connection.execute("SELECT count(*) FROM orders").fetchone()


def count_orders_closed():
    with psycopg.connect(DSN) as connection:  # ok: closed at the end of the block
        return connection.execute("SELECT count(*) FROM orders").fetchone()


def cancel(order):
    connection = psycopg.connect(DSN)  # leak: resource-not-guarded
    connection.execute("UPDATE orders SET state = 'cancelled' WHERE id = %s", (order,))
    connection.commit()
    connection.close()


def cancel_guarded(order):
    connection = psycopg.connect(DSN)  # ok: closed on every way out
    try:
        connection.execute("UPDATE orders SET state = 'cancelled' WHERE id = %s", (order,))
        connection.commit()
    finally:
        connection.close()


async def notify(channel):
    connection = await psycopg.AsyncConnection.connect(DSN)  # leak: resource-not-closed
    await connection.execute("SELECT pg_notify(%s, '')", (channel,))


async def notify_closed(channel):
    async with await psycopg.AsyncConnection.connect(DSN) as connection:  # ok: closed at the end of the block
        await connection.execute("SELECT pg_notify(%s, '')", (channel,))


def pooled_count():
    connection = shared.getconn()  # leak: resource-not-closed
    with connection.cursor() as cursor:
        return cursor.execute("SELECT count(*) FROM orders").fetchone()


def pooled_count_returned():
    connection = shared.getconn()  # ok: given back on every way out
    try:
        return connection.execute("SELECT count(*) FROM orders").fetchone()
    finally:
        shared.putconn(connection)


def pooled_count_in_block():
    with shared.connection() as connection:  # ok: given back at the end of the block
        return connection.execute("SELECT count(*) FROM orders").fetchone()


class Store:
    def __init__(self):
        self.reads = ConnectionPool(DSN)  # ok: close closes it
        self.writes = ConnectionPool(DSN)  # leak: resource-not-closed
        self.background = AsyncConnectionPool(DSN, open=False)  # ok: close closes it

    async def close(self):
        self.reads.close()
        await self.background.close()


async def balance(account):
    connection = await asyncpg.connect(DSN)  # leak: resource-not-guarded
    value = await connection.fetchval("SELECT balance FROM accounts WHERE id = $1", account)
    await connection.close()
    return value


async def balance_guarded(account):
    connection = await asyncpg.connect(DSN)  # ok: closed on every way out
    try:
        return await connection.fetchval("SELECT balance FROM accounts WHERE id = $1", account)
    finally:
        await connection.close()


async def owner(account):
    connection = await asyncpg.connect(DSN)  # leak: resource-not-closed
    return await connection.fetchval("SELECT owner FROM accounts WHERE id = $1", account)


async def deposit(accounts: asyncpg.Pool, account, amount):
    connection = await accounts.acquire()  # leak: resource-not-closed
    await connection.execute("UPDATE accounts SET balance = balance + $1 WHERE id = $2", amount, account)


async def withdraw(accounts: asyncpg.Pool, account, amount):
    async with accounts.acquire() as connection:  # ok: given back at the end of the block
        await connection.execute("UPDATE accounts SET balance = balance - $1 WHERE id = $2", amount, account)


async def freeze(accounts: asyncpg.Pool, account):
    connection = await accounts.acquire()  # ok: given back on every way out
    try:
        await connection.execute("UPDATE accounts SET frozen = true WHERE id = $1", account)
    finally:
        await accounts.release(connection)


async def audit():
    accounts = await asyncpg.create_pool(DSN)  # leak: resource-not-closed
    return await accounts.fetch("SELECT * FROM audit LIMIT 50")


async def audit_closed():
    async with asyncpg.create_pool(DSN) as accounts:  # ok: closed at the end of the block
        return await accounts.fetch("SELECT * FROM audit LIMIT 50")


class Ledger:
    def __init__(self, connection: asyncpg.Connection):
        self.connection = connection

    async def start(self):
        await self.connection.add_listener("booked", self.on_booked)  # ok: stop removes it
        await self.connection.add_listener("voided", self.on_voided)  # leak: listener-not-removed

    def on_booked(self, connection, pid, channel, payload):
        self.last = payload

    def on_voided(self, connection, pid, channel, payload):
        self.last = None

    async def stop(self):
        await self.connection.remove_listener("booked", self.on_booked)
