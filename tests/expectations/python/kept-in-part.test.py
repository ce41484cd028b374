"""What is kept is a part of the handle, or the handle stands where what it is made of stood."""
import ssl
from http.server import HTTPServer

from pymongo import MongoClient

users = None


def connect(host):
    global users
    users = MongoClient(host)["data"]["users"]  # ok: the collection keeps its client


def ping(host):
    MongoClient(host)["data"].command("ping")  # leak: resource-not-closed


class Server:
    def __init__(self, handler, certificate):
        self.server = HTTPServer(("localhost", 0), handler)  # ok: stop closes it
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        self.server.socket = context.wrap_socket(self.server.socket)  # ok: server_close closes what stands there

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
