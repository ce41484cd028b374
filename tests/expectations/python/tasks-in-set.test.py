"""Tasks that are kept in a set and discarded when done; a set that only grows keeps every task."""
import asyncio

from fastapi import FastAPI

app = FastAPI()
_background = set()
_running = {}
_history = set()


async def deliver(message):
    await asyncio.sleep(1)
    print(message)


async def send(message: dict):
    task = asyncio.create_task(deliver(message))  # ok: kept until it is done
    _background.add(task)  # ok: the task takes itself out when it is done
    task.add_done_callback(_background.discard)


async def start(job: str):
    task = asyncio.create_task(deliver({"job": job}))  # ok: kept until it is done
    _running[job] = task  # ok: popped when it is done
    task.add_done_callback(lambda done: _running.pop(job, None))


async def order(message: dict):
    task = asyncio.create_task(deliver(message))  # ok: it ends with its coroutine
    _history.add(task)  # leak: cache-unbounded


app.add_api_route("/messages", send, methods=["POST"])
app.add_api_route("/jobs/{job}", start, methods=["POST"])
app.add_api_route("/orders", order, methods=["POST"])


class Dispatcher:
    def __init__(self):
        self.tasks = set()
        self.pollers = set()

    def dispatch(self, message):
        task = asyncio.create_task(deliver(message))  # ok: close cancels those that run
        self.tasks.add(task)  # ok: discarded when it is done
        task.add_done_callback(self.tasks.discard)

    def poll(self):
        task = asyncio.create_task(self._poll())  # ok: close cancels them
        self.pollers.add(task)
        task.add_done_callback(self._forget)

    def _forget(self, task):
        self.pollers.discard(task)

    async def _poll(self):
        while True:
            await asyncio.sleep(1)

    async def close(self):
        for task in self.tasks:
            task.cancel()
        for poller in self.pollers:
            poller.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
