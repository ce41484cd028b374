"""What a test leaves open ends with the test, also where the class that holds it is a mixin."""
import socket


class PortMixin:
    def test_connects(self):
        client = socket.socket()  # ok: a test
        client.connect(self.address)

    def connects(self):
        client = socket.socket()  # leak: resource-not-closed
        client.connect(self.address)
