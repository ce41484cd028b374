"""A task nobody holds cannot be ended, nor its failure seen; one that is kept, awaited or grouped can."""
import asyncio


async def poll(url):
    while True:
        await asyncio.sleep(5)
        print(url)


async def notify(user):
    await asyncio.sleep(1)
    print(user)


async def on_connect(user):
    asyncio.create_task(poll(user))  # missed: timer-not-cleared (the coroutine never ends, and nothing shows that)


async def on_message(user):
    asyncio.ensure_future(poll(user))  # missed: timer-not-cleared (the coroutine never ends, and nothing shows that)


async def on_login(user):
    asyncio.get_running_loop().create_task(poll(user))  # missed: timer-not-cleared (the coroutine never ends, and nothing shows that)


async def on_named(user):
    task = asyncio.create_task(poll(user))  # missed: timer-not-cleared (the coroutine never ends, and nothing shows that)
    print(task.get_name())


async def on_short(user):
    asyncio.create_task(notify(user))  # ok: it ends with its coroutine


async def on_awaited(user):
    await asyncio.create_task(notify(user))  # ok: awaited


async def on_gathered(users):
    tasks = [asyncio.create_task(notify(user)) for user in users]  # ok: gathered
    await asyncio.gather(*tasks)


async def on_grouped(users):
    async with asyncio.TaskGroup() as group:
        for user in users:
            group.create_task(notify(user))  # ok: the group waits for it


async def on_cancelled(user, work):
    task = asyncio.create_task(poll(user))  # ok: cancelled on every way out
    try:
        return await work()
    finally:
        task.cancel()


async def on_cancelled_late(user, work):
    task = asyncio.create_task(poll(user))  # leak: timer-not-cleared
    result = await work()
    task.cancel()
    return result


def on_returned(user):
    return asyncio.create_task(poll(user))  # ok: the caller has it


class Watcher:
    def __init__(self, url):
        self.url = url
        self.poller = None
        self.flusher = None

    async def start(self):
        self.poller = asyncio.create_task(poll(self.url))  # ok: close cancels it
        self.flusher = asyncio.create_task(self.flush())  # leak: timer-not-cleared
        asyncio.create_task(self.flush())  # leak: timer-not-cleared

    async def flush(self):
        while True:
            await asyncio.sleep(1)

    async def close(self):
        self.poller.cancel()
        try:
            await self.poller
        except asyncio.CancelledError:
            pass
