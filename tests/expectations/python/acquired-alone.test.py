"""In a handler of a `try` that does nothing but acquire, nothing was acquired."""
import sqlite3


class Store:
    def __init__(self, path):
        self.path = path
        self.connection = None

    def connect(self):
        try:
            self.connection = sqlite3.connect(self.path)  # ok: the handler runs when it failed
        except sqlite3.Error as error:
            print(error)
            self.connection = None

    def prepare(self):
        try:
            self.connection = sqlite3.connect(self.path)  # leak: handle-overwritten
            self.connection.execute("create table t (a)")
        except sqlite3.Error as error:
            print(error)
            self.connection = None

    def report(self):
        print(self.path)
