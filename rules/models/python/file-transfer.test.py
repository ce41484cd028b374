"""File transfer and file systems."""

import aioftp
import fsspec
import pysftp
import s3fs
import smbclient
from scp import SCPClient


def names(host, user, key):
    connection = pysftp.Connection(host, username=user, private_key=key)  # leak: resource-not-closed
    return list(connection.listdir())


def names_in_block(host, user, key):
    with pysftp.Connection(host, username=user, private_key=key) as connection:  # ok: closed at the end of the block
        return list(connection.listdir())


def fetch(transport, path):
    client = SCPClient(transport)  # ok: closed
    client.get(path)
    client.close()


def fetch_in_block(transport, path):
    with SCPClient(transport) as client:  # ok: closed at the end of the block
        client.get(path)


async def size(host, path):
    client = aioftp.Client()
    await client.connect(host)  # leak: resource-not-closed
    await client.login()
    return int((await client.stat(path))["size"])


async def size_guarded(host, path):
    client = aioftp.Client()
    await client.connect(host)  # ok: it quits on every way out
    try:
        await client.login()
        return int((await client.stat(path))["size"])
    finally:
        await client.quit()


def head(path):
    file = smbclient.open_file(path, mode="rb")  # leak: resource-not-closed
    return bytes(file.read(16))


def first_line(path):
    file = fsspec.filesystem("gs").open(path)  # leak: resource-not-closed
    return bytes(file.readline())


def first_line_in_block(path):
    with s3fs.S3FileSystem().open(path) as file:  # ok: closed at the end of the block
        return bytes(file.readline())


class Log:
    def __init__(self, path):
        self.store = s3fs.S3FileSystem()
        self.lines = self.store.open(path, "w")  # ok: close closes it
        self.errors = self.store.open(path + ".errors", "w")  # leak: resource-not-closed

    def close(self):
        self.lines.close()
