"""Greenlets and timeouts."""

import eventlet
import gevent
from gevent.server import StreamServer


class Feed:
    def __init__(self):
        self.reader = gevent.spawn(self.read)  # ok: close kills it
        self.writer = gevent.spawn(self.write)  # missed: timer-not-cleared (what has no delay is taken to be over at once)
        self.server = StreamServer(("", 7000), self.write)  # ok: close stops it
        self.admin = StreamServer(("", 7001), self.write)  # missed: resource-not-closed (low confidence: most servers live as long as the process)

    def read(self):
        while True:
            gevent.sleep(1)

    def write(self):
        while True:
            gevent.sleep(1)

    def close(self):
        self.server.stop()
        self.reader.kill()


def send_all(messages, send):
    gevent.joinall([gevent.spawn(send, message) for message in messages])  # ok: waits for them


def notify(send, message):
    gevent.spawn(send, message)  # ok: it ends with its function


def fetch(url, read):
    timeout = eventlet.Timeout(10)  # leak: timer-not-cleared
    data = read(url)
    if not data:
        return None
    timeout.cancel()
    return data


def fetch_whole(url, read):
    timeout = eventlet.Timeout(10)  # ok: cancelled on every way out
    try:
        return read(url)
    finally:
        timeout.cancel()


def fetch_within(url, read):
    with eventlet.Timeout(10):  # ok: `with` cancels it
        return read(url)
