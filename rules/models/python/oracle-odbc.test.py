"""Connections and pools of Oracle, ODBC and SQL Server."""
import cx_Oracle
import oracledb
import pymssql
import pyodbc


def count_rows(table):
    connection = cx_Oracle.connect("scott@db.example/orcl")  # leak: resource-not-closed
    cursor = connection.cursor()
    cursor.execute(f"SELECT count(*) FROM {table}")
    return cursor.fetchone()[0]


def count_rows_closed(table):
    with oracledb.connect("scott@db.example/orcl") as connection:  # ok: closed at the end of the block
        cursor = connection.cursor()
        cursor.execute(f"SELECT count(*) FROM {table}")
        return cursor.fetchone()[0]


def today(sessions: oracledb.ConnectionPool):
    connection = sessions.acquire()  # leak: resource-not-closed
    cursor = connection.cursor()
    cursor.execute("SELECT sysdate FROM dual")
    return cursor.fetchone()


def today_released(sessions: oracledb.ConnectionPool):
    connection = sessions.acquire()  # ok: given back on every way out
    try:
        cursor = connection.cursor()
        cursor.execute("SELECT sysdate FROM dual")
        return cursor.fetchone()
    finally:
        sessions.release(connection)


def today_in_block(sessions: oracledb.ConnectionPool):
    with sessions.acquire() as connection:  # ok: given back at the end of the block
        cursor = connection.cursor()
        cursor.execute("SELECT sysdate FROM dual")
        return cursor.fetchone()


class Reports:
    def __init__(self, dsn):
        self.reads = oracledb.create_pool(dsn=dsn, min=1, max=4)  # ok: close closes it
        self.writes = cx_Oracle.SessionPool(dsn=dsn, min=1, max=4)  # leak: resource-not-closed

    def close(self):
        self.reads.close()


def insert(rows):
    with pyodbc.connect("DSN=warehouse") as connection:  # leak: resource-not-closed
        cursor = connection.cursor()
        cursor.executemany("INSERT INTO stock VALUES (?, ?)", rows)


def insert_closed(rows):
    connection = pyodbc.connect("DSN=warehouse", autocommit=True)  # ok: closed on every way out
    try:
        connection.cursor().executemany("INSERT INTO stock VALUES (?, ?)", rows)
    finally:
        connection.close()


def update(stock, amount):
    connection = pyodbc.connect("DSN=warehouse")  # leak: resource-not-guarded
    connection.execute("UPDATE stock SET amount = ? WHERE id = ?", amount, stock)
    connection.commit()
    connection.close()


def stock_cursor():
    connection = pyodbc.connect("DSN=warehouse")  # false-alarm: resource-not-closed (the cursor that is returned holds it)
    return connection.cursor()


def databases():
    connection = pymssql.connect("db.example", "sa")  # leak: resource-not-closed
    cursor = connection.cursor()
    cursor.execute("SELECT name FROM sys.databases")
    return [row[0] for row in cursor]


def databases_closed():
    with pymssql.connect("db.example", "sa") as connection:  # ok: closed at the end of the block
        cursor = connection.cursor()
        cursor.execute("SELECT name FROM sys.databases")
        return [row[0] for row in cursor]
