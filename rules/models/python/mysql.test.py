"""Connections and pools of the drivers for MySQL."""
import aiomysql
import mysql.connector
import MySQLdb
import pymysql
from mysql.connector import pooling

shared = pooling.MySQLConnectionPool(pool_size=5)  # ok: Connector's pools have no close


def count_users():
    connection = pymysql.connect(host="db.example", user="web")  # leak: resource-not-closed
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM users")
        return cursor.fetchone()


def count_users_closed():
    with pymysql.connect(host="db.example", user="web") as connection:  # ok: closed at the end of the block
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM users")
            return cursor.fetchone()


def rename(user, name):
    connection = pymysql.connect(host="db.example")  # leak: resource-not-guarded
    cursor = connection.cursor()
    cursor.execute("UPDATE users SET name = %s WHERE id = %s", (name, user))
    connection.commit()
    connection.close()


def rename_guarded(user, name):
    connection = pymysql.connect(host="db.example")  # ok: closed on every way out
    try:
        with connection.cursor() as cursor:
            cursor.execute("UPDATE users SET name = %s WHERE id = %s", (name, user))
        connection.commit()
    finally:
        connection.close()


def legacy_names():
    connection = MySQLdb.connect("db.example", "web")  # leak: resource-not-closed
    cursor = connection.cursor()
    cursor.execute("SELECT name FROM users LIMIT 10")
    return cursor.fetchmany(10)


def server_version():
    connection = mysql.connector.connect(host="db.example")  # leak: resource-not-guarded
    if not connection.is_connected():
        return None
    version = connection.get_server_info()
    connection.close()
    return version


def server_version_or_none():
    connection = None
    try:
        connection = mysql.connector.connect(host="db.example")  # ok: closed unless it is closed already
        return connection.get_server_info()
    except mysql.connector.Error:
        return None
    finally:
        if connection is not None and connection.is_connected():
            connection.close()


def pooled_count():
    connection = shared.get_connection()  # leak: resource-not-closed
    cursor = connection.cursor()
    cursor.execute("SELECT count(*) FROM users")
    return cursor.fetchone()


def pooled_count_returned():
    connection = shared.get_connection()  # ok: close gives it back
    try:
        cursor = connection.cursor()
        cursor.execute("SELECT count(*) FROM users")
        return cursor.fetchone()
    finally:
        connection.close()


class Archive:
    def __init__(self):
        self.source = MySQLdb.connect("db.example")  # ok: close closes it
        self.target = MySQLdb.connect("archive.example")  # leak: resource-not-closed

    def close(self):
        self.source.close()


async def count_async(loop):
    connection = await aiomysql.connect(host="db.example", loop=loop)  # leak: resource-not-closed
    cursor = await connection.cursor()
    await cursor.execute("SELECT count(*) FROM users")
    return await cursor.fetchone()


async def count_async_closed():
    async with aiomysql.connect(host="db.example") as connection:  # ok: closed at the end of the block
        async with connection.cursor() as cursor:
            await cursor.execute("SELECT count(*) FROM users")
            return await cursor.fetchone()


async def touch(users: aiomysql.Pool, user):
    connection = await users.acquire()  # leak: resource-not-guarded
    cursor = await connection.cursor()
    await cursor.execute("UPDATE users SET seen = now() WHERE id = %s", (user,))
    users.release(connection)


async def touch_in_block(users: aiomysql.Pool, user):
    async with users.acquire() as connection:  # ok: given back at the end of the block
        async with connection.cursor() as cursor:
            await cursor.execute("UPDATE users SET seen = now() WHERE id = %s", (user,))


async def touch_all():
    users = await aiomysql.create_pool(host="db.example")  # leak: resource-not-closed
    async with users.acquire() as connection:  # ok: given back at the end of the block
        async with connection.cursor() as cursor:
            await cursor.execute("UPDATE users SET seen = now()")


async def touch_all_closed():
    users = await aiomysql.create_pool(host="db.example")  # ok: closed on every way out
    try:
        async with users.acquire() as connection:  # ok: given back at the end of the block
            async with connection.cursor() as cursor:
                await cursor.execute("UPDATE users SET seen = now()")
    finally:
        users.close()
        await users.wait_closed()
