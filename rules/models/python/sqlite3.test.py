# SQLite databases.
import sqlite3
from contextlib import closing


def version(path):
    connection = sqlite3.connect(path)  # leak: resource-not-closed
    return connection.execute("PRAGMA user_version").fetchone()[0]


def add(path, name):
    with sqlite3.connect(path) as connection:  # leak: resource-not-closed
        connection.execute("INSERT INTO people VALUES (?)", (name,))


def add_and_forget(path, name):
    connection = sqlite3.connect(path)  # leak: resource-not-closed
    with connection:
        connection.execute("INSERT INTO people VALUES (?)", (name,))


def rename(path, name):
    connection = sqlite3.connect(path)  # leak: resource-not-guarded
    cursor = connection.cursor()
    cursor.execute("UPDATE people SET name = ?", (name,))
    connection.commit()
    connection.close()


def names(path):
    with closing(sqlite3.connect(path)) as connection:  # ok: closing closes it
        return connection.execute("SELECT name FROM people").fetchall()  # missed: dataset-not-streamed (low confidence: most results are small)


def names_closed(path):
    connection = sqlite3.connect(path, timeout=5)  # ok: closed on every way out
    try:
        with connection:
            return [row[0] for row in connection.execute("SELECT name FROM people")]
    finally:
        connection.close()


def remove(path, name):
    connection = sqlite3.connect(path)  # leak: resource-not-closed
    if not name:
        return False
    with connection:
        connection.execute("DELETE FROM people WHERE name = ?", (name,))
    connection.close()
    return True


def evaluate(expression):
    connection = sqlite3.connect(":memory:")  # ok: it holds memory alone
    return connection.execute("SELECT " + expression).fetchone()[0]


def connected(path):
    connection = sqlite3.connect(path)  # ok: the caller closes it
    connection.row_factory = sqlite3.Row
    return connection


def cursor_open(path):
    with closing(sqlite3.connect(path)) as connection:
        cursor = connection.cursor()  # ok: closed together with the connection
        cursor.execute("SELECT 1")
        return cursor.fetchone()


def cursor_left(connection: sqlite3.Connection):
    cursor = connection.cursor()  # missed: resource-not-closed (low confidence: a cursor ends with its connection)
    cursor.execute("SELECT 1")


def blob_left(connection: sqlite3.Connection):
    blob = connection.blobopen("pictures", "data", 1)  # leak: resource-not-closed
    return blob.read(16)


def blob_scoped(connection: sqlite3.Connection):
    with connection.blobopen("pictures", "data", 1) as blob:  # ok: the scope closes it
        return blob.read(16)


def save_copy(path, target):
    with closing(sqlite3.connect(path)) as connection:
        copy = sqlite3.connect(target)  # leak: resource-not-closed
        connection.backup(copy)


class Store:
    def __init__(self, path):
        self.connection = sqlite3.connect(path)  # ok: close closes it
        self.index = sqlite3.connect(path + ".index")  # leak: resource-not-closed

    def close(self):
        self.connection.close()
