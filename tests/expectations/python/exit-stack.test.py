"""An ExitStack, also one that is handed in, closes what it is given; one that never unwinds closes nothing."""
import contextlib
import os
import socket
import tempfile
from contextlib import AsyncExitStack, ExitStack

import aiohttp


def merge(paths, target):
    with ExitStack() as stack:  # ok: unwound at the end of the scope
        streams = [stack.enter_context(open(path)) for path in paths]  # ok: the stack closes them
        for lines in zip(*streams):
            target.writelines(lines)


def merge_partly(paths, extra, target):
    with ExitStack() as stack:
        streams = [stack.enter_context(open(path)) for path in paths]  # ok: the stack closes them
        streams.append(open(extra))  # missed: resource-not-closed (an entry of a list that stays in the function counts as stored elsewhere)
        for lines in zip(*streams):
            target.writelines(lines)


def opened(stack, path):
    return stack.enter_context(open(path))  # ok: the stack that was handed in closes it


def opened_typed(stack: ExitStack, path):
    stream = open(path)  # ok: the stack that was handed in closes it
    stack.enter_context(stream)
    return stream.readline()


def called_back(stack: ExitStack, path):
    fd = os.open(path, os.O_RDONLY)  # ok: the stack that was handed in closes it
    stack.callback(os.close, fd)
    return os.read(fd, 16)


def called_back_untyped(stack, path):
    stream = open(path)  # ok: the stack that was handed in closes it
    stack.callback(stream.close)
    return stream.readline()


def pushed(host):
    with ExitStack() as stack:
        sock = socket.create_connection((host, 80))  # ok: the stack closes it
        stack.push(sock)
        return sock.recv(10)


def late(path, log):
    with ExitStack() as stack:
        stream = open(path)  # missed: resource-not-guarded (a guard that comes later counts from the start)
        log("opened")
        stack.enter_context(stream)
        return stream.readline()


def closing_in_stack(host):
    with ExitStack() as stack:
        sock = stack.enter_context(contextlib.closing(socket.create_connection((host, 80))))  # ok: the stack closes it
        return sock.recv(10)


def kept(paths):
    with ExitStack() as stack:
        streams = [stack.enter_context(open(path)) for path in paths]  # ok: the caller unwinds what is popped
        stack.pop_all()
        return streams


def handed_on(paths):
    with ExitStack() as stack:
        streams = [stack.enter_context(open(path)) for path in paths]  # ok: the caller unwinds what is popped
        return streams, stack.pop_all().close


def never(path):
    stack = ExitStack()  # leak: resource-not-closed
    return stack.enter_context(open(path)).read()


def guarded(path):
    stack = ExitStack()  # ok: closed on every way out
    try:
        return stack.enter_context(open(path)).read()
    finally:
        stack.close()


async def fetch(urls):
    async with AsyncExitStack() as stack:  # ok: unwound at the end of the scope
        session = await stack.enter_async_context(aiohttp.ClientSession())  # ok: the stack closes it
        stream = stack.enter_context(open("log", "a"))  # ok: the stack closes it
        for url in urls:
            stream.write(str(session))


async def fetch_pushed():
    async with AsyncExitStack() as stack:
        session = aiohttp.ClientSession()  # ok: the stack closes it
        stack.push_async_callback(session.close)
        return await session.get("https://example.com")


class Workspace:
    def __init__(self):
        self.stack = ExitStack()  # ok: __exit__ unwinds it
        self.folder = self.stack.enter_context(tempfile.TemporaryDirectory())  # ok: the stack removes it
        self.log = self.stack.enter_context(open("log", "a"))  # ok: the stack closes it
        self.trace = open("trace", "a")  # leak: resource-not-closed

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return self.stack.__exit__(*details)
