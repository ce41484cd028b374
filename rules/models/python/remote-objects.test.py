"""Connections that call and are called."""

import rpyc
import socketio
from ib_insync import IB


def version(host):
    connection = rpyc.connect(host, 18812)  # leak: resource-not-closed
    return str(connection.root.version())


def version_in_block(host):
    with rpyc.connect(host, 18812) as connection:  # ok: closed at the end of the block
        return str(connection.root.version())


def tell(url, message):
    client = socketio.Client()
    client.connect(url)  # leak: resource-not-closed
    client.emit("message", message)


def follow(url):
    client = socketio.Client()
    client.connect(url)  # ok: it waits for the end
    client.wait()


class Room:
    def __init__(self):
        self.chat = socketio.AsyncClient()
        self.voice = socketio.AsyncClient()

    async def open(self, url):
        await self.chat.connect(url)  # ok: close disconnects it
        await self.voice.connect(url)  # leak: resource-not-closed

    async def close(self):
        await self.chat.disconnect()


def positions():
    ib = IB()
    ib.connect("127.0.0.1", 7497, clientId=1)  # leak: resource-not-closed
    return [str(position) for position in ib.positions()]


def positions_guarded():
    ib = IB()
    ib.connect("127.0.0.1", 7497, clientId=1)  # ok: disconnected on every way out
    try:
        return [str(position) for position in ib.positions()]
    finally:
        ib.disconnect()


def join(signal, handler):
    signal.connect(handler)  # ok: an object of unknown type
