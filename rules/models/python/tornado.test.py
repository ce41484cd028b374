"""Callbacks and handlers of Tornado."""

from tornado.httpclient import HTTPClient
from tornado.ioloop import IOLoop, PeriodicCallback
from tornado.web import RequestHandler
from tornado.websocket import WebSocketHandler, websocket_connect

_queries = {}
_clients = set()


class Ticker(WebSocketHandler):
    def open(self):
        self.ticks = PeriodicCallback(self.tick, 1000)
        self.ticks.start()  # leak: timer-not-cleared
        self.beat = PeriodicCallback(self.tick, 30000)
        self.beat.start()  # ok: on_close stops it
        _clients.add(self)  # ok: on_close discards it

    def tick(self):
        self.write_message("tick")

    def on_close(self):
        self.beat.stop()
        _clients.discard(self)


class Server:
    def __init__(self):
        self.timers = {}

    def start(self):
        poll = PeriodicCallback(self.poll, 1000)
        self.timers["poll"] = poll
        poll.start()  # ok: close stops every timer

    def poll(self):
        self.count = 1

    def close(self):
        for timer in self.timers.values():
            timer.stop()


class Search(RequestHandler):
    def get(self):
        key = self.request.path + self.request.query
        if key not in _queries:
            _queries[key] = object()  # leak: cache-unbounded
        self.write(_queries[key])
        IOLoop.current().add_callback(self.done)  # ok: runs once

    def done(self):
        self.finish()


class Watcher:
    def __init__(self):
        self.loop = IOLoop.current()
        self.loop.add_handler(0, self.read, IOLoop.READ)  # ok: close removes it
        self.loop.add_handler(3, self.read, IOLoop.READ)  # leak: listener-not-removed
        self.retry = self.loop.call_later(60, self.read)  # ok: close removes it

    def read(self):
        self.count = 1

    def close(self):
        self.loop.remove_handler(0)
        self.loop.remove_timeout(self.retry)


def fetch(url):
    client = HTTPClient()  # leak: resource-not-closed
    return client.fetch(url).body


def fetch_whole(url):
    client = HTTPClient()  # ok: closed on every way out
    try:
        return client.fetch(url).body
    finally:
        client.close()


async def greet(url):
    connection = await websocket_connect(url)  # leak: resource-not-closed
    await connection.write_message("hello")


async def greet_whole(url):
    connection = await websocket_connect(url)  # ok: closed on every way out
    try:
        await connection.write_message("hello")
    finally:
        connection.close()
