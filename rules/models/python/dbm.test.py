# Databases of keys and values.
import dbm
import dbm.gnu
import shelve
from dbm import dumb


def visits(path):
    shelf = shelve.open(path)  # leak: resource-not-closed
    return len(shelf)


def count_visit(path, name):
    shelf = shelve.open(path)  # leak: resource-not-guarded
    shelf.update({name: 1})
    shelf.close()


def visits_scoped(path):
    with shelve.open(path) as shelf:  # ok: the scope closes it
        return len(shelf)


def keys(path):
    database = dbm.open(path, "r")  # leak: resource-not-closed
    return database.keys()


def keys_gnu(path):
    database = dbm.gnu.open(path, "r")  # leak: resource-not-closed
    return database.firstkey()


def keys_dumb(path):
    database = dumb.open(path)  # leak: resource-not-closed
    return database.keys()


def keys_scoped(path):
    with dbm.open(path, "r") as database:  # ok: the scope closes it
        return database.keys()


def keys_closed(path):
    database = dumb.open(path)  # ok: closed on every way out
    try:
        return database.keys()
    finally:
        database.close()


def shelf_over(path):
    database = dbm.gnu.open(path, "c")  # ok: the shelf closes it
    with shelve.Shelf(database) as shelf:
        return len(shelf)


class Cache:
    def __init__(self, path):
        self.pages = shelve.open(path)  # ok: close closes it
        self.marks = shelve.open(path + ".marks")  # leak: resource-not-closed

    def close(self):
        self.pages.close()
