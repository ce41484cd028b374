"""Connections of websockets and websocket-client."""
import pytest
import websocket
import websockets
from websockets.sync.client import connect


async def greet(uri):
    connection = await websockets.connect(uri)  # leak: resource-not-guarded
    await connection.send("hello")
    await connection.close()


async def greet_in_block(uri):
    async with websockets.connect(uri) as connection:  # ok: closed at the end of the block
        await connection.send("hello")


async def first(uri):
    connection = await websockets.connect(uri)  # leak: resource-not-closed
    return await connection.recv()


async def first_closed(uri):
    connection = await websockets.connect(uri)  # ok: closed on every way out
    try:
        return await connection.recv()
    finally:
        await connection.close()


async def reconnecting(uri, handle):
    async for connection in websockets.connect(uri):  # false-alarm: resource-not-closed (a loop over connect() closes each round's connection: no notation for it)
        handle(await connection.recv())


def first_sync(uri):
    connection = connect(uri)  # leak: resource-not-closed
    return connection.recv()


def first_sync_closed(uri):
    with connect(uri) as connection:  # ok: closed at the end of the block
        return connection.recv()


def ask(uri, question):
    connection = websocket.create_connection(uri)  # leak: resource-not-closed
    connection.send(question)
    answer = connection.recv()
    if not answer:
        return None
    connection.close()
    return answer


def ask_guarded(uri, question):
    connection = websocket.create_connection(uri)  # ok: closed on every way out
    try:
        connection.send(question)
        return connection.recv()
    finally:
        connection.close()


def test_refused(uri):
    connection = websocket.WebSocket()
    with pytest.raises(websocket.WebSocketBadStatusException):
        connection.connect(uri)  # ok: a test runs once


class Feed:
    def __init__(self, uri):
        self.prices = websocket.WebSocket()
        self.news = websocket.WebSocket()
        self.uri = uri

    def start(self):
        self.prices.connect(self.uri)  # ok: stop closes it
        self.news.connect(self.uri)  # leak: resource-not-closed

    def stop(self):
        self.prices.close()


async def echo(connection):
    async for message in connection:
        await connection.send(message)


async def serve():
    server = await websockets.serve(echo, "localhost", 8765)  # missed: resource-not-closed (low confidence: most servers live as long as the process)
    return server.sockets


async def serve_in_block(stopped):
    async with websockets.serve(echo, "localhost", 8765):  # ok: closed at the end of the block
        await stopped.wait()


def run(uri):
    app = websocket.WebSocketApp(uri, on_message=print)  # ok: it ends with run_forever
    app.run_forever()
