"""Databases over asyncio."""

import aioodbc
import arq
from databases import Database
from prisma import Prisma
from tortoise import Tortoise


async def count(url):
    database = Database(url)
    await database.connect()  # leak: resource-not-closed
    return int(await database.fetch_val("SELECT count(*) FROM orders"))


async def count_guarded(url):
    database = Database(url)
    await database.connect()  # ok: disconnected on every way out
    try:
        return int(await database.fetch_val("SELECT count(*) FROM orders"))
    finally:
        await database.disconnect()


async def count_in_block(url):
    async with Database(url) as database:  # ok: disconnected at the end of the block
        return int(await database.fetch_val("SELECT count(*) FROM orders"))


class Shop:
    def __init__(self):
        self.orders = Prisma()
        self.stock = Prisma()

    async def start(self):
        await self.orders.connect()  # ok: stop disconnects it
        await self.stock.connect()  # leak: resource-not-closed

    async def stop(self):
        await self.orders.disconnect()


async def version(dsn):
    connection = await aioodbc.connect(dsn=dsn)  # leak: resource-not-closed
    cursor = await connection.cursor()
    await cursor.execute("SELECT 1")
    return int((await cursor.fetchone())[0])


async def enqueue(settings, name):
    pool = await arq.create_pool(settings)  # leak: resource-not-closed
    await pool.enqueue_job(name)


async def enqueue_closed(settings, name):
    pool = await arq.create_pool(settings)  # ok: closed on every way out
    try:
        await pool.enqueue_job(name)
    finally:
        await pool.aclose()


async def create(url, models):
    await Tortoise.init(db_url=url, modules={"models": models})  # ok: closed on every way out
    try:
        await Tortoise.generate_schemas()
    finally:
        await Tortoise.close_connections()


async def link(service):
    await service.connect()  # ok: an object of unknown type
