"""Clients of Elasticsearch, Cassandra, Neo4j, InfluxDB, memcached and ZooKeeper."""
import aiomcache
import influxdb
from cassandra.cluster import Cluster
from elasticsearch import AsyncElasticsearch, Elasticsearch
from influxdb_client import InfluxDBClient
from influxdb_client.client.influxdb_client_async import InfluxDBClientAsync
from kazoo.client import KazooClient
from neo4j import Driver, GraphDatabase
from pymemcache.client.base import Client


def search(query):
    client = Elasticsearch("https://search.example")  # missed: resource-not-closed (low confidence: it needs no close)
    return client.search(index="orders", query=query)


def search_closed(query):
    with Elasticsearch("https://search.example") as client:  # ok: closed at the end of the block
        return client.search(index="orders", query=query)


async def search_async(query):
    client = AsyncElasticsearch("https://search.example")  # leak: resource-not-closed
    return await client.search(index="orders", query=query)


async def search_async_closed(query):
    client = AsyncElasticsearch("https://search.example")  # ok: closed on every way out
    try:
        return await client.search(index="orders", query=query)
    finally:
        await client.close()


def keyspaces(hosts):
    cluster = Cluster(hosts)  # leak: resource-not-guarded
    session = cluster.connect()
    rows = session.execute("SELECT keyspace_name FROM system_schema.keyspaces")
    cluster.shutdown()
    return rows


def keyspaces_guarded(hosts):
    cluster = Cluster(hosts)  # ok: shut down on every way out
    try:
        return cluster.connect().execute("SELECT keyspace_name FROM system_schema.keyspaces")
    finally:
        cluster.shutdown()


def keyspaces_forgotten(hosts):
    cluster = Cluster(hosts)  # leak: resource-not-closed
    return list(cluster.connect().execute("SELECT keyspace_name FROM system_schema.keyspaces"))


class Graph:
    def __init__(self, uri):
        self.reads = GraphDatabase.driver(uri)  # ok: close closes it
        self.writes = GraphDatabase.driver(uri)  # leak: resource-not-closed

    def close(self):
        self.reads.close()


def people(driver: Driver):
    session = driver.session()  # leak: resource-not-closed
    return session.run("MATCH (p:Person) RETURN p LIMIT 10").data()


def people_closed(driver: Driver):
    with driver.session() as session:  # ok: closed at the end of the block
        return session.run("MATCH (p:Person) RETURN p LIMIT 10").data()


def temperature(url):
    client = InfluxDBClient(url=url)  # leak: resource-not-closed
    return client.query_api().query("from(bucket: \"home\")")


def record(url, point):
    with InfluxDBClient(url=url) as client:  # ok: closed at the end of the block
        writer = client.write_api()  # ok: ends with its client
        writer.write(bucket="home", record=point)


def record_flushed(client: InfluxDBClient, point):
    with client.write_api() as writer:  # ok: closed at the end of the block
        writer.write(bucket="home", record=point)


def record_forgotten(client: InfluxDBClient, point):
    writer = client.write_api()  # missed: resource-not-closed (low confidence: most write at once)
    writer.write(bucket="home", record=point)


async def record_async(url, point):
    client = InfluxDBClientAsync(url=url)  # leak: resource-not-closed
    await client.write_api().write(bucket="home", record=point)


async def record_async_closed(url, point):
    async with InfluxDBClientAsync(url=url) as client:  # ok: closed at the end of the block
        await client.write_api().write(bucket="home", record=point)


def databases():
    client = influxdb.InfluxDBClient()  # missed: resource-not-closed (low confidence: the collector closes it)
    return client.get_list_database()


def databases_closed():
    with influxdb.InfluxDBClient() as client:  # ok: closed at the end of the block
        return client.get_list_database()


def cached(key):
    client = Client("cache.example")  # missed: resource-not-closed (low confidence: the collector closes it)
    return client.get(key)


def cached_closed(key):
    client = Client("cache.example")  # ok: closed on every way out
    try:
        return client.get(key)
    finally:
        client.close()


async def cached_async(key):
    client = aiomcache.Client("cache.example")  # leak: resource-not-closed
    return await client.get(key)


async def cached_async_closed(key):
    client = aiomcache.Client("cache.example")  # ok: closed on every way out
    try:
        return await client.get(key)
    finally:
        await client.close()


def leader(hosts):
    client = KazooClient(hosts)
    client.start()  # leak: resource-not-guarded
    value = client.get("/leader")
    client.stop()
    return value


def leader_guarded(hosts):
    client = KazooClient(hosts)
    client.start()  # ok: stopped on every way out
    try:
        return client.get("/leader")
    finally:
        client.stop()
        client.close()
