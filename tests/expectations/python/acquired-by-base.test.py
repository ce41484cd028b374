"""What the base's method opens and returns, `super()` acquires."""
import socket


class Connection:
    def connect(self):
        sock = socket.socket()
        sock.settimeout(3)
        return sock


class Probe(Connection):
    def connect(self):
        sock = super().connect()  # leak: resource-not-closed
        sock.send(b"hello")
        return sock.recv(10)


class Tls(Connection):
    def connect(self):
        sock = super().connect()  # ok: it is returned
        sock.setblocking(True)
        return sock
