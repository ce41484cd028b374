"""Cursors and result sets of drivers that follow PEP 249."""
import pandas
import pymysql


def connect():
    return pymysql.connect(host="db.example")  # ok: the caller gets it


def names(connection: pymysql.Connection):
    cursor = connection.cursor()  # missed: resource-not-closed (low confidence: the cursor ends with its connection)
    cursor.execute("SELECT name FROM users")
    return cursor.fetchall()  # missed: dataset-not-streamed (low confidence: most result sets are small)


def first_name(connection: pymysql.Connection):
    with connection.cursor() as cursor:  # ok: closed at the end of the block
        cursor.execute("SELECT name FROM users ORDER BY name LIMIT 1")
        return cursor.fetchone()  # ok: one row


def each_name(connection: pymysql.Connection):
    cursor = connection.cursor()  # ok: closed on every way out
    try:
        cursor.execute("SELECT name FROM users")
        while rows := cursor.fetchmany(500):  # ok: a bounded number of rows at a time
            yield from rows
    finally:
        cursor.close()


def as_frame(query):
    connection = connect()  # leak: resource-not-closed
    return pandas.read_sql(query, connection)


def as_frame_closed(query):
    connection = connect()  # ok: closed on every way out
    try:
        return pandas.read_sql(query, connection)
    finally:
        connection.close()
