"""Clients of vector stores."""

import weaviate
from pymilvus import MilvusClient
from qdrant_client import AsyncQdrantClient, QdrantClient


def ready():
    client = weaviate.connect_to_local()  # leak: resource-not-closed
    return bool(client.is_ready())


def ready_guarded():
    client = weaviate.connect_to_local()  # ok: closed on every way out
    try:
        return bool(client.is_ready())
    finally:
        client.close()


def ready_in_block(url, key):
    with weaviate.connect_to_weaviate_cloud(url, key) as client:  # ok: closed at the end of the block
        return bool(client.is_ready())


async def count(name):
    client = AsyncQdrantClient("localhost")  # leak: resource-not-closed
    result = await client.count(name)
    return int(result.count)


class Index:
    def __init__(self, url):
        self.client = QdrantClient(url)  # ok: close closes it
        self.other = MilvusClient(url)  # leak: resource-not-closed

    def close(self):
        self.client.close()
