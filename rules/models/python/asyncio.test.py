# Tasks, streams, servers, processes, timers and loops of asyncio.
import asyncio
import socket

_background = set()
_seen = {}


class Collector:
    async def start(self):
        self.poller = asyncio.create_task(self.poll())  # leak: timer-not-cleared
        self.flusher = asyncio.create_task(self.poll())  # ok: stop cancels it
        self.writer = asyncio.ensure_future(self.poll())  # ok: stop awaits it
        self.reporter = asyncio.get_running_loop().create_task(self.poll())  # ok: stop awaits it with others
        self.sweeper = asyncio.get_running_loop().create_task(self.poll())  # leak: timer-not-cleared
        self.remote = asyncio.run_coroutine_threadsafe(self.poll(), self.loop)  # ok: stop cancels it

    async def poll(self):
        while True:
            await asyncio.sleep(1)

    async def shutdown(self):
        self.remote.cancel()
        self.flusher.cancel()
        await self.writer
        await asyncio.gather(self.reporter, return_exceptions=True)


class Beacon:
    def start(self):
        asyncio.create_task(self.beat())  # leak: timer-not-cleared

    async def beat(self):
        while True:
            await asyncio.sleep(1)

    def close(self):
        print("closed")


async def notify(send):
    asyncio.create_task(send())  # ok: it ends with its coroutine


async def notify_kept(send):
    task = asyncio.create_task(send())  # ok: kept until it is done
    _background.add(task)  # ok: an entry goes when its task is done
    task.add_done_callback(_background.discard)


async def both(first, second):
    async with asyncio.TaskGroup() as group:
        group.create_task(first())  # ok: the group waits for it
        group.create_task(second())  # ok: the group waits for it


async def fastest(first, second):
    task = asyncio.create_task(first())  # ok: awaited on every way out
    other = asyncio.create_task(second())  # ok: cancelled on every way out
    try:
        return await asyncio.wait_for(task, 3)
    finally:
        other.cancel()


async def first_result(work, done):
    task = asyncio.create_task(work())  # ok: it is done when its result is asked for
    task.add_done_callback(lambda ended: done.set())
    try:
        await done.wait()
    except asyncio.CancelledError:
        task.cancel()
        raise
    return task.result()


async def banner(host):
    reader, writer = await asyncio.open_connection(host, 22)  # leak: resource-not-closed
    return await reader.readline()


async def greet(host):
    reader, writer = await asyncio.open_connection(host, 25)  # leak: resource-not-guarded
    writer.write(b"EHLO\r\n")
    await writer.drain()
    line = await reader.readline()
    writer.close()
    return line


async def greet_guarded(host):
    reader, writer = await asyncio.open_connection(host, 25)  # ok: closed on every way out
    try:
        writer.write(b"EHLO\r\n")
        await writer.drain()
        return await reader.readline()
    finally:
        writer.close()
        await writer.wait_closed()


async def open_session(host):
    reader, writer = await asyncio.open_connection(host, 25)  # ok: the caller gets both
    return reader, writer


async def send_datagram(address, data):
    loop = asyncio.get_running_loop()
    transport, protocol = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, remote_addr=address)  # leak: resource-not-closed
    transport.sendto(data)


async def send_datagram_closed(address, data):
    loop = asyncio.get_running_loop()
    transport, protocol = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, remote_addr=address)  # ok: closed on every way out
    try:
        transport.sendto(data)
    finally:
        transport.close()


async def on_client(reader, writer):
    _seen[await reader.readline()] = True  # leak: cache-unbounded
    writer.close()


async def serve(port):
    server = await asyncio.start_server(on_client, port=port)  # ok: closed at the end of the block
    async with server:
        await server.serve_forever()


async def serve_without_block(port):
    server = await asyncio.start_server(on_client, port=port)  # ok: serve_forever closes it when it is cancelled
    await server.serve_forever()


class Gateway:
    async def start(self):
        self.admin = await asyncio.start_server(on_client, port=9000)  # leak: resource-not-closed
        self.api = await asyncio.start_server(on_client, port=8080)  # ok: close closes it

    async def close(self):
        self.api.close()
        await self.api.wait_closed()


async def serve_sockets(port):
    loop = asyncio.get_running_loop()
    with socket.create_server(("", port)) as listener:  # ok: closed at the end of the block
        while True:
            conn, address = await loop.sock_accept(listener)  # missed: resource-not-closed (an element of a result is taken for a place that outlives the function)
            await loop.sock_sendall(conn, b"busy\n")


async def serve_sockets_closed(port):
    loop = asyncio.get_running_loop()
    with socket.create_server(("", port)) as listener:  # ok: closed at the end of the block
        while True:
            conn, address = await loop.sock_accept(listener)  # ok: closed at the end of the block
            with conn:
                await loop.sock_sendall(conn, b"hello\n")


async def compress(path):
    process = await asyncio.create_subprocess_exec("gzip", path)  # ok: waited for
    return await process.wait()


async def spawn(path):
    await asyncio.create_subprocess_exec("gzip", path)  # ok: the loop reaps it


class Encoder:
    async def start(self, path):
        self.video = await asyncio.create_subprocess_exec("ffmpeg", path)  # leak: resource-not-closed
        self.audio = await asyncio.create_subprocess_shell("lame -")  # ok: close ends it

    async def close(self):
        self.audio.terminate()
        await self.audio.wait()


class Idle:
    def open(self, limit):
        loop = asyncio.get_running_loop()
        self.expiry = loop.call_later(limit, self.expire)  # leak: timer-not-cleared
        self.idle = loop.call_later(30, self.expire)  # missed: timer-not-cleared (seconds are read as milliseconds)
        self.warning = loop.call_later(limit - 60, self.expire)  # ok: close cancels it
        self.deadline = loop.call_at(loop.time() + limit, self.expire)  # ok: close cancels it
        loop.call_soon(self.expire)  # ok: it runs at once

    def expire(self):
        print("expired", self.user)

    def close(self):
        self.warning.cancel()
        self.deadline.cancel()


class Tail:
    def __init__(self, fd, control):
        self.fd = fd
        self.control = control
        self.loop = asyncio.get_event_loop()

    def start(self):
        self.loop.add_reader(self.fd, self.on_data)  # leak: listener-not-removed
        self.loop.add_reader(self.control, self.on_data)  # ok: close removes it
        self.loop.add_writer(self.fd, self.on_data)  # leak: listener-not-removed
        self.loop.add_writer(self.control, self.on_data)  # ok: close removes it
        self.loop.add_signal_handler(1, self.on_data)  # missed: listener-not-removed (low confidence: the next handler of the signal replaces it)

    def on_data(self):
        print("ready", self)

    def close(self):
        self.loop.remove_reader(self.control)
        self.loop.remove_writer(self.control)


def run_in_thread(coroutine):
    loop = asyncio.new_event_loop()  # leak: resource-not-closed
    asyncio.set_event_loop(loop)
    return loop.run_until_complete(coroutine)


def run_in_thread_closed(coroutine):
    loop = asyncio.new_event_loop()  # ok: closed on every way out
    asyncio.set_event_loop(loop)
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.close()


def run_twice(first, second):
    runner = asyncio.Runner()  # leak: resource-not-closed
    return runner.run(first), runner.run(second)


def run_twice_scoped(first, second):
    with asyncio.Runner() as runner:  # ok: closed at the end of the block
        return runner.run(first), runner.run(second)


class Line(asyncio.Protocol):
    def connection_made(self, transport):
        self.timeout = asyncio.get_running_loop().call_later(self.limit, transport.abort)  # leak: timer-not-cleared
        self.ping = asyncio.get_running_loop().call_later(self.limit, transport.write, b"ping")  # ok: connection_lost cancels it

    def connection_lost(self, error):
        self.ping.cancel()


async def in_threads(work):
    await asyncio.to_thread(work)
    await asyncio.get_running_loop().run_in_executor(None, work)


async def race_in_a_loop(stopped, wanted):
    while not stopped.is_set():
        await asyncio.wait(
            [
                asyncio.create_task(stopped.wait()),  # leak: timer-not-cleared
                asyncio.create_task(wanted.wait()),  # leak: timer-not-cleared
            ],
            return_when=asyncio.FIRST_COMPLETED,
        )


async def race_and_cancel(stopped, wanted):
    while not stopped.is_set():
        done, pending = await asyncio.wait(
            [
                asyncio.create_task(stopped.wait()),  # ok: the losers are cancelled
                asyncio.create_task(wanted.wait()),  # ok: the losers are cancelled
            ],
            return_when=asyncio.FIRST_COMPLETED,
        )
        for task in pending:
            task.cancel()


async def wait_for_all(first, second):
    while True:
        await asyncio.wait([asyncio.create_task(first()), asyncio.create_task(second())])  # ok: both are done then


async def race_with_one_kept(stopped, wanted):
    waiting = asyncio.create_task(stopped.wait())  # ok: it is the same in each round
    while not stopped.is_set():
        next_one = asyncio.create_task(wanted.wait())  # ok: cancelled when it lost
        await asyncio.wait([waiting, next_one], return_when=asyncio.FIRST_COMPLETED)
        next_one.cancel()


async def read_pipe(loop, pipe, reader):
    transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), pipe)  # leak: resource-not-closed
    await reader.read()


async def read_pipe_closed(loop, pipe, reader):
    transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), pipe)  # ok: closed on every way out
    try:
        await reader.read()
    finally:
        transport.close()


async def write_pipe(loop, pipe, data):
    transport, _ = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, pipe)  # leak: resource-not-closed
    transport.write(data)


async def call(loop, data):
    transport, _ = await loop.create_connection(asyncio.Protocol, "localhost", 80)  # missed: resource-not-closed (others have a create_connection, too)
    transport.write(data)


class Sonar:
    def __init__(self, loop):
        self.loop = loop

    async def start(self, address):
        self.sender, _ = await self.loop.create_datagram_endpoint(asyncio.DatagramProtocol, remote_addr=address)  # ok: stop closes it
        self.probe, _ = await self.loop.create_datagram_endpoint(asyncio.DatagramProtocol, remote_addr=address)  # leak: resource-not-closed

    def stop(self):
        self.sender.close()
