"""A task that is awaited on some ways only is meant to go on without its maker on the others."""
import asyncio


async def replace(manager, old, wait):
    stopping = asyncio.ensure_future(manager.stop(old))  # ok: it ends by itself, and is waited for where that matters
    if wait:
        await stopping
    return manager.current()


class Poller:
    def start(self):
        asyncio.create_task(self.poll())  # leak: timer-not-cleared

    async def poll(self):
        while True:
            await asyncio.sleep(1)
            self.refresh()

    def refresh(self):
        print("again")

    def close(self):
        print("closed")
