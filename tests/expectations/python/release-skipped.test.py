"""A release that a call before it skips: what the call raises is caught, and the handle is forgotten open."""
import socket


class Skipped:
    def connect(self, address):
        self.sock = socket.create_connection(address)  # leak: resource-not-closed

    def close(self):
        try:
            self.sock.shutdown(socket.SHUT_RDWR)
            self.sock.close()
        except OSError:
            pass
        self.sock = None


class GuardedAlone:
    def connect(self, address):
        self.sock = socket.create_connection(address)  # ok: the close stands behind the guard

    def close(self):
        try:
            self.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.sock.close()


class Finally:
    def connect(self, address):
        self.sock = socket.create_connection(address)  # ok: closed in finally

    def close(self):
        try:
            self.sock.shutdown(socket.SHUT_RDWR)
        finally:
            self.sock.close()


class InHandler:
    def connect(self, address):
        self.sock = socket.create_connection(address)  # ok: the handler closes it, too

    def close(self):
        try:
            self.sock.shutdown(socket.SHUT_RDWR)
            self.sock.close()
        except OSError:
            self.sock.close()


class CloseAlone:
    def connect(self, address):
        self.sock = socket.create_connection(address)  # ok: nothing comes before the close

    def close(self):
        try:
            self.sock.close()
        except OSError:
            pass
