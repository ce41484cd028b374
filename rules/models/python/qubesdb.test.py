"""Connections to Qubes DB."""

from qubesdb import QubesDB


def name_of(domain):
    db = QubesDB(domain)  # leak: resource-not-closed
    return db.read("/name").decode()


def name_of_closed(domain):
    db = QubesDB(domain)  # ok: closed on every way out
    try:
        return db.read("/name").decode()
    finally:
        db.close()


class Domain:
    def __init__(self, name):
        self.db = QubesDB(name)  # ok: close closes it
        self.watched = QubesDB(name)  # leak: resource-not-closed

    def close(self):
        self.db.close()
