"""A connection that connects itself is ended by whoever made it; a method that ends a handle may be handed on."""
from urllib.request import urlopen

import paramiko


class Session(paramiko.SSHClient):
    def begin(self, host):
        self.connect(host)  # ok: whoever made the session closes it


def copy(read, target):
    while chunk := read(4096):
        target.write(chunk)


def download(address, target):
    source = urlopen(address)  # ok: the helper reads it to its end
    copy(source.read, target)


def peek(address):
    source = urlopen(address)  # leak: resource-not-closed
    print(source.status)
