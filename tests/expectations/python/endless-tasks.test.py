"""A task whose coroutine never comes to an end is an interval: its owner has to cancel it."""

import asyncio


class Heartbeat:
    async def start(self):
        self.beat = asyncio.create_task(self.send())  # leak: timer-not-cleared
        self.watch = asyncio.create_task(self.check())  # ok: close cancels it
        self.greet = asyncio.create_task(self.hello())  # ok: it is over with its one line
        self.drain = asyncio.create_task(self.empty())  # ok: it asks whether the owner goes on

    async def send(self):
        while True:
            await asyncio.sleep(1)

    async def check(self):
        while True:
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                break

    async def hello(self):
        await asyncio.sleep(0)

    async def empty(self):
        while self.running:
            await asyncio.sleep(1)

    async def close(self):
        self.running = False
        self.watch.cancel()


class Relay:
    """A break that an exception alone leads to is no end of its own."""

    async def open(self):
        self.pump = asyncio.ensure_future(self.run())  # leak: timer-not-cleared

    async def run(self):
        while True:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                break

    async def close(self):
        self.pump = None
