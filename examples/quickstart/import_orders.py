"""Imports orders from files that other shops drop in a folder, and keeps watch on that folder."""

import fcntl
import os
import sqlite3
import threading


# Leaks: an empty file returns without closing, and so does a read that fails.
def first_order(path):
    fd = os.open(path, os.O_RDONLY)
    if os.fstat(fd).st_size == 0:
        return None
    order = os.read(fd, 256)
    os.close(fd)
    return order


# Does not leak: the descriptor is closed on every way out.
def last_order(path):
    fd = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(fd, fcntl.LOCK_SH)
        size = os.fstat(fd).st_size
        return os.pread(fd, 256, max(0, size - 256))
    finally:
        os.close(fd)


# Does not leak: `with` closes what it opens.
def all_orders(path):
    with open(path, encoding="utf-8") as file:
        yield from file


class Folder:
    """Looks into a folder every minute."""

    def __init__(self, path):
        self.path = path
        self.database = sqlite3.connect("orders.db")
        self.timer = None

    def watch(self):
        # Leaks: each look starts the next one, and close() stops none.
        self.timer = threading.Timer(60, self.look)
        self.timer.start()

    def look(self):
        for name in os.listdir(self.path):
            self.database.execute("insert or ignore into files values (?)", [name])
        self.watch()

    def close(self):
        # Does not leak: the connection ends with its owner.
        self.database.close()
