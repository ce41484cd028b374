# Servers of the standard library, and the handlers of their requests.
import asyncore
import socketserver
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
from wsgiref.simple_server import make_server
from xmlrpc.server import SimpleXMLRPCServer

_last_seen = {}
_recent = []


class Api(BaseHTTPRequestHandler):
    def do_GET(self):
        _last_seen[self.client_address] = self.path  # missed: cache-unbounded (what a request brings is reached through self, not a parameter)
        _recent.append(self.path)  # ok: the oldest entry goes
        if len(_recent) > 100:
            _recent.pop(0)
        self.send_response(204)
        self.end_headers()


class Echo(socketserver.StreamRequestHandler):
    def setup(self):
        super().setup()
        self.timer = threading.Timer(60, self.expire)  # ok: finish cancels it
        self.timer.start()

    def handle(self):
        self.wfile.write(self.rfile.readline())

    def expire(self):
        self.connection.close()

    def finish(self):
        self.timer.cancel()
        super().finish()


class Chat(asyncore.dispatcher):
    def handle_connect(self):
        self.idle = threading.Timer(60, self.drop)  # ok: handle_close cancels it
        self.idle.start()

    def drop(self):
        self.close()

    def handle_close(self):
        self.idle.cancel()


def free_port():
    server = socketserver.TCPServer(("localhost", 0), Echo)  # leak: resource-not-closed
    return server.server_address[1]


def free_port_closed():
    with socketserver.TCPServer(("localhost", 0), Echo) as server:  # ok: closed at the end of the block
        return server.server_address[1]


class ThreadedApi(socketserver.ThreadingMixIn, HTTPServer):
    daemon_threads = True


def other_free_port():
    server = ThreadedApi(("localhost", 0), Api)  # leak: resource-not-closed
    return server.server_address[1]


class Local(socketserver.TCPServer):
    allow_reuse_address = True

    def __init__(self, port):
        super().__init__(("localhost", port), Echo)


def local_port():
    server = Local(0)  # leak: resource-not-closed
    return server.server_address[1]


def local_port_closed():
    with Local(0) as server:  # ok: closed at the end of the block
        return server.server_address[1]


class Gateway:
    def __init__(self):
        self.echo = Local(7)  # ok: close closes it
        self.api = ThreadedApi(("", 80), Api)  # leak: resource-not-closed

    def close(self):
        self.echo.server_close()


def run(port):
    server = HTTPServer(("", port), Api)  # ok: it serves until the program ends
    server.serve_forever()


def serve_one(port):
    server = HTTPServer(("", port), Api)  # leak: resource-not-guarded
    server.handle_request()
    server.server_close()


def serve_one_guarded(port, application):
    server = make_server("", port, application)  # ok: closed on every way out
    try:
        server.handle_request()
    finally:
        server.server_close()


class StubService:
    def start(self):
        self.api = ThreadingHTTPServer(("localhost", 0), Api)  # leak: resource-not-closed
        self.rpc = SimpleXMLRPCServer(("localhost", 0))  # ok: close closes it
        self.rpc.register_function(self.ping, "ping")
        threading.Thread(target=self.api.serve_forever, daemon=True).start()
        threading.Thread(target=self.rpc.serve_forever, daemon=True).start()

    def ping(self):
        return True

    def close(self):
        self.api.shutdown()
        self.rpc.shutdown()
        self.rpc.server_close()
