"""Clients, sessions, cursors and change streams of PyMongo and Motor."""
import contextlib

import pymongo
from motor.motor_asyncio import AsyncIOMotorClient, AsyncIOMotorCollection
from pymongo import MongoClient
from pymongo.collection import Collection

shared = MongoClient("mongodb://db.example")  # ok: runs once


def count_users(uri):
    client = MongoClient(uri)  # leak: resource-not-closed
    return client.shop.users.count_documents({})


def count_users_closed(uri):
    with MongoClient(uri) as client:  # ok: closed at the end of the block
        return client.shop.users.count_documents({})


def rename(uri, user, name):
    client = pymongo.MongoClient(uri)  # leak: resource-not-guarded
    client.admin.command("ping")
    client.shop.users.update_one({"_id": user}, {"$set": {"name": name}})
    client.close()


def ping(uri):
    client = MongoClient(uri, serverSelectionTimeoutMS=500)  # leak: resource-not-guarded
    client.server_info()
    client.close()


def ping_guarded(uri):
    client = MongoClient(uri, serverSelectionTimeoutMS=500)  # ok: closed on every way out
    try:
        client.server_info()
    finally:
        client.close()


def remove(uri, user):
    with contextlib.closing(MongoClient(uri)) as client:  # ok: closing() closes it
        client.shop.users.delete_one({"_id": user})


def database(uri, name):
    client = MongoClient(uri)  # false-alarm: resource-not-closed (an element of it, which holds it, is returned)
    return client[name]


def transfer(client: MongoClient, source, target):
    session = client.start_session()  # leak: resource-not-closed
    session.start_transaction()
    if source == target:
        return
    session.commit_transaction()
    session.end_session()


def transfer_in_block(client: MongoClient, source, target):
    with client.start_session() as session:  # ok: ended at the end of the block
        with session.start_transaction():
            client.shop.users.update_one({"_id": source}, {"$set": {"target": target}}, session=session)


def export(users: Collection, write):
    cursor = users.find({}, no_cursor_timeout=True)  # leak: resource-not-closed
    for user in cursor:
        write(user)


def export_closed(users: Collection, write):
    with users.find({}, no_cursor_timeout=True) as cursor:  # ok: closed at the end of the block
        for user in cursor:
            write(user)


def export_short(users: Collection, write):
    for user in users.find({}):  # ok: the server closes it
        write(user)


def first_change(users: Collection):
    changes = users.watch()  # leak: resource-not-closed
    return changes.next()


def first_change_closed(users: Collection):
    with users.watch() as changes:  # ok: closed at the end of the block
        return changes.next()


class Directory:
    def __init__(self, uri):
        self.reads = MongoClient(uri)  # ok: close closes it
        self.writes = MongoClient(uri)  # leak: resource-not-closed

    def close(self):
        self.reads.close()


async def count_async(uri):
    client = AsyncIOMotorClient(uri)  # leak: resource-not-closed
    return await client.shop.users.count_documents({})


async def count_async_closed(uri):
    client = AsyncIOMotorClient(uri)  # ok: closed on every way out
    try:
        return await client.shop.users.count_documents({})
    finally:
        client.close()


async def everyone(users: AsyncIOMotorCollection):
    return await users.find({}).sort("name").to_list(None)  # leak: dataset-not-streamed


async def some(users: AsyncIOMotorCollection):
    return await users.find({}).sort("name").to_list(100)  # ok: a length is given


async def some_limited(users: AsyncIOMotorCollection):
    return await users.find({}).limit(100).to_list(None)  # ok: the cursor is limited
