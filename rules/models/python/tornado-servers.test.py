"""Servers and streams of Tornado."""

import socket

from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.iostream import IOStream
from tornado.netutil import bind_sockets
from tornado.tcpclient import TCPClient
from tornado.tcpserver import TCPServer
from tornado.web import Application


class Api:
    def __init__(self, app):
        self.public = HTTPServer(app)
        self.public.listen(80)  # ok: close stops it
        self.admin = HTTPServer(app)
        self.admin.listen(8080)  # leak: resource-not-closed

    def close(self):
        self.public.stop()


def serve(app):
    server = HTTPServer(app)
    server.listen(80)  # ok: it serves until the loop ends
    IOLoop.current().start()


def serve_once(app, check):
    server = app.listen(80)  # missed: resource-not-closed (an application of unknown type)
    check(server)


def free_port(app: Application):
    server = app.listen(0)  # leak: resource-not-closed
    return len(server._sockets)


def free_port_stopped(app: Application):
    server = app.listen(0)  # ok: stopped on every way out
    try:
        return len(server._sockets)
    finally:
        server.stop()


class Echo(TCPServer):
    async def handle_stream(self, stream, address):
        await stream.write(await stream.read_until(b"\n"))


class Echoes:
    def open(self):
        self.server = Echo()
        self.server.listen(7)  # leak: resource-not-closed
        self.other = Echo()
        self.other.add_sockets(bind_sockets(8))  # ok: close stops it

    def close(self):
        self.other.stop()


def unused_port():
    sockets = bind_sockets(0, "localhost")  # missed: resource-not-closed (a list of sockets, which a loop over it closes)
    return sockets[0].getsockname()[1]


def handed_over(app):
    sockets = bind_sockets(0, "localhost")  # ok: the server takes them over
    server = HTTPServer(app)
    server.add_sockets(sockets)  # leak: resource-not-closed


def echo_on(server, port):
    server.listen(port)  # ok: an object of unknown type


async def ask(address):
    stream = IOStream(socket.socket())  # leak: resource-not-closed
    await stream.connect(address)
    await stream.write(b"?")


async def ask_closed(address):
    stream = IOStream(socket.socket())  # ok: closed on every way out
    try:
        await stream.connect(address)
        return await stream.read_until_close()
    finally:
        stream.close()


async def ask_by_name(host):
    stream = await TCPClient().connect(host, 7)  # leak: resource-not-closed
    await stream.write(b"?")
