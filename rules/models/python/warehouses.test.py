"""Connections to warehouses."""

import clickhouse_connect
import snowflake.connector
from clickhouse_driver import Client
from databricks import sql
from trino.dbapi import connect


def total(user, password):
    connection = snowflake.connector.connect(user=user, password=password)  # leak: resource-not-closed
    row = connection.cursor().execute("SELECT sum(price) FROM orders").fetchone()
    return int(row[0])


def total_guarded(user, password):
    connection = snowflake.connector.connect(user=user, password=password)  # ok: closed on every way out
    try:
        row = connection.cursor().execute("SELECT sum(price) FROM orders").fetchone()
        return int(row[0])
    finally:
        connection.close()


def total_in_block(host, path, token):
    with sql.connect(host, path, token) as connection:  # ok: closed at the end of the block
        return int(connection.cursor().execute("SELECT 1").fetchone()[0])


def rows(host):
    connection = connect(host=host)  # leak: resource-not-closed
    cursor = connection.cursor()
    cursor.execute("SELECT 1")
    return list(cursor)


def events(host):
    client = clickhouse_connect.get_client(host=host)  # leak: resource-not-closed
    return int(client.command("SELECT count() FROM events"))


class Metrics:
    def __init__(self, host):
        self.client = Client(host)  # ok: close disconnects it
        self.archive = Client(host)  # leak: resource-not-closed

    def close(self):
        self.client.disconnect()
