"""Connections of aiosqlite and files of aiofiles."""

import aiofiles
import aiosqlite


async def count(path):
    db = await aiosqlite.connect(path)  # leak: resource-not-closed
    cursor = await db.execute("SELECT count(*) FROM orders")
    row = await cursor.fetchone()
    return int(row[0])


async def count_guarded(path):
    db = await aiosqlite.connect(path)  # ok: closed on every way out
    try:
        cursor = await db.execute("SELECT count(*) FROM orders")
        row = await cursor.fetchone()
        return int(row[0])
    finally:
        await db.close()


async def count_in_block(path):
    async with aiosqlite.connect(path) as db:  # ok: closed at the end of the block
        cursor = await db.execute("SELECT count(*) FROM orders")
        return await cursor.fetchone()


class Store:
    async def open(self, path):
        self.db = await aiosqlite.connect(path)  # ok: close closes it
        self.log = await aiosqlite.connect(path + ".log")  # leak: resource-not-closed

    async def close(self):
        await self.db.close()


async def first_line(path):
    f = await aiofiles.open(path)  # leak: resource-not-closed
    return await f.readline()


async def first_line_in_block(path):
    async with aiofiles.open(path) as f:  # ok: closed at the end of the block
        return await f.readline()


async def append(path, line):
    f = await aiofiles.open(path, "a")  # leak: resource-not-guarded
    await f.write(line)
    await f.close()
