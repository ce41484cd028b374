"""A name or a field that is given a second handle drops the first, unless that was closed before."""
import os
import socket
import sqlite3
import threading


def latest(paths):
    stream = None
    try:
        for path in paths:
            stream = open(path)  # missed: resource-not-closed (a way that comes back to the acquisition with the last handle open is no leak)
        return stream.readline()
    finally:
        if stream:
            stream.close()


def latest_closed(paths):
    stream = None
    for path in paths:
        if stream:
            stream.close()
        stream = open(path)  # ok: the one before is closed first
    if stream:
        stream.close()


def twice(path):
    stream = open(path)  # leak: resource-not-closed
    stream = open(path + ".bak")  # ok: closed below
    stream.close()


def twice_closed(path):
    stream = open(path)  # ok: closed before the name is used again
    stream.close()
    stream = open(path + ".bak")  # ok: closed below
    stream.close()


def fallback(path):
    try:
        stream = open(path)  # ok: closed below
    except OSError:
        stream = open(path + ".default")  # ok: closed below
    try:
        return stream.readline()
    finally:
        stream.close()


def deleted(path):
    stream = open(path)  # leak: resource-not-closed
    size = os.fstat(stream.fileno()).st_size
    del stream
    return size


def cleared(path):
    stream = open(path)  # leak: resource-not-closed
    stream.readline()
    stream = None
    return stream


class Client:
    def __init__(self, host):
        self.host = host
        self.sock = socket.create_connection((host, 80))  # ok: close closes it
        self.stream = open("client.log", "a")  # ok: close closes it
        self.database = None

    def reconnect(self):
        self.sock = socket.create_connection((self.host, 80))  # missed: resource-not-closed (the socket before is dropped)

    def rotate(self):
        self.stream.close()
        self.stream = open("client.log", "a")  # ok: the one before is closed first

    def open_database(self):
        if self.database is None:
            self.database = sqlite3.connect("client.db")  # ok: only where none is open
        return self.database

    def close(self):
        self.sock.close()
        self.stream.close()
        if self.database:
            self.database.close()


class Countdown:
    def __init__(self, limit):
        self.limit = limit
        self.timer = None
        self.reminder = None

    def on_key(self):
        self.restart()
        self.remind()

    def restart(self):
        if self.timer:
            self.timer.cancel()
        self.timer = threading.Timer(self.limit, self.expire)  # ok: the one before is cancelled first
        self.timer.start()

    def remind(self):
        self.reminder = threading.Timer(self.limit, self.expire)  # missed: handle-overwritten (each key drops the timer of the last one)
        self.reminder.start()

    def expire(self):
        print("expired", self.limit)

    def close(self):
        if self.timer:
            self.timer.cancel()
        if self.reminder:
            self.reminder.cancel()
