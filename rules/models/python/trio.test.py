"""Streams, files and sockets of trio and anyio."""

import anyio
import trio


async def ask(host):
    stream = await trio.open_tcp_stream(host, 7000)  # leak: resource-not-closed
    await stream.send_all(b"?")
    return await stream.receive_some()


async def ask_whole(host):
    async with await trio.open_tcp_stream(host, 7000) as stream:  # ok: `async with` closes it
        await stream.send_all(b"?")
        return await stream.receive_some()


async def ask_unguarded(host):
    stream = await anyio.connect_tcp(host, 7000)  # leak: resource-not-guarded
    await stream.send(b"?")
    await stream.aclose()


async def read(path):
    file = await trio.open_file(path)  # leak: resource-not-closed
    return await file.read()


async def read_whole(path):
    async with await anyio.open_file(path) as file:  # ok: `async with` closes it
        return await file.read()


async def serve(handle):
    listener = await anyio.create_tcp_listener(local_port=7000)  # ok: it serves for good
    await listener.serve(handle)


async def probe():
    listener = await anyio.create_udp_socket(local_port=7001)  # leak: resource-not-closed
    return await listener.receive()


async def version():
    process = await anyio.open_process(["git", "--version"])  # leak: resource-not-closed
    return await process.stdout.receive()


async def version_whole():
    async with await anyio.open_process(["git", "--version"]) as process:  # ok: `async with` waits for it
        return await process.stdout.receive()


async def bound(port):
    socket = trio.socket.socket()  # leak: resource-not-closed
    await socket.bind(("", port))


async def bind(port):
    socket = trio.socket.socket()  # ok: closed on every way out
    try:
        await socket.bind(("", port))
    finally:
        socket.close()
