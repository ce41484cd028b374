"""Clients, pools and subscriptions of redis-py."""
import aioredis as aioredis1
import redis
from redis import asyncio as aioredis
from redis.asyncio import ConnectionPool, Redis

shared = redis.Redis()  # ok: runs once


def lookup(key):
    client = redis.Redis(host="cache.example")  # missed: resource-not-closed (low confidence: the collector closes it at once)
    return client.get(key)


def lookup_closed(key):
    with redis.Redis(host="cache.example") as client:  # ok: closed at the end of the block
        return client.get(key)


def scratch_pool(url):
    pool = redis.ConnectionPool.from_url(url)  # missed: resource-not-closed (low confidence: the collector closes it at once)
    return redis.Redis(connection_pool=pool).ping()


def scratch_pool_closed(url):
    pool = redis.ConnectionPool.from_url(url)  # ok: disconnected on every way out
    try:
        return redis.Redis(connection_pool=pool).ping()
    finally:
        pool.disconnect()


async def remember(key, value):
    client = aioredis.from_url("redis://cache.example")  # leak: resource-not-closed
    await client.set(key, value)


async def remember_guarded(key, value):
    client = aioredis.from_url("redis://cache.example")  # ok: closed on every way out
    try:
        await client.set(key, value)
    finally:
        await client.aclose()


async def forget(key):
    client = Redis(host="cache.example")  # leak: resource-not-guarded
    await client.delete(key)
    await client.close()


async def forget_in_block(key):
    async with Redis(host="cache.example") as client:  # ok: closed at the end of the block
        await client.delete(key)


async def forget_with_pool(pool, key):
    client = Redis(connection_pool=pool)  # ok: the pool is the caller's
    await client.delete(key)


async def own_pool(key):
    pool = ConnectionPool.from_url("redis://cache.example")  # leak: resource-not-closed
    return await Redis(connection_pool=pool).get(key)


async def own_pool_closed(key):
    pool = ConnectionPool.from_url("redis://cache.example")  # ok: disconnected on every way out
    try:
        return await Redis(connection_pool=pool).get(key)
    finally:
        await pool.disconnect()


def wait_for(channel):
    pubsub = shared.pubsub()  # leak: resource-not-closed
    pubsub.subscribe(channel)
    for message in pubsub.listen():
        if message["type"] == "message":
            return message["data"]


def wait_for_closed(channel):
    with shared.pubsub() as pubsub:  # ok: closed at the end of the block
        pubsub.subscribe(channel)
        return pubsub.get_message(timeout=5)


async def wait_async(client: aioredis.Redis, channel):
    pubsub = client.pubsub()  # ok: closed on every way out
    try:
        await pubsub.subscribe(channel)
        return await pubsub.get_message(timeout=5)
    finally:
        await pubsub.aclose()


class Bus:
    def __init__(self):
        self.events = shared.pubsub()  # ok: close closes it
        self.commands = shared.pubsub()  # leak: resource-not-closed
        self.events.subscribe(**{"events": print})
        self.commands.subscribe(**{"commands": print})

    def start(self):
        self.listening = self.events.run_in_thread(sleep_time=0.1)  # ok: close stops it
        self.obeying = self.commands.run_in_thread(sleep_time=0.1)  # leak: timer-not-cleared

    def close(self):
        self.listening.stop()
        self.events.close()


async def old_lookup(key):
    client = await aioredis1.create_redis_pool("redis://cache.example")  # leak: resource-not-closed
    return await client.get(key)


async def old_lookup_guarded(key):
    client = await aioredis1.create_redis("redis://cache.example")  # ok: closed on every way out
    try:
        return await client.get(key)
    finally:
        client.close()
        await client.wait_closed()


class OldCache:
    async def open(self):
        self.pool = await aioredis1.create_pool("redis://cache.example")  # ok: close closes it
        self.control = await aioredis1.create_connection("redis://cache.example")  # leak: resource-not-closed

    async def close(self):
        self.pool.close()
        await self.pool.wait_closed()
