"""Executors and pools end with shutdown or their scope; the result of their work does not end them."""
import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed

from flask import Flask, request

app = Flask(__name__)
shared = ThreadPoolExecutor(max_workers=8)  # ok: it lives as long as the process


def fetch_all(urls, fetch):
    executor = ThreadPoolExecutor(max_workers=8)  # leak: resource-not-closed
    futures = [executor.submit(fetch, url) for url in urls]
    return [future.result() for future in as_completed(futures)]


def fetch_scoped(urls, fetch):
    with ThreadPoolExecutor(max_workers=8) as executor:  # ok: the scope shuts it down
        return list(executor.map(fetch, urls))


def fetch_unguarded(urls, fetch):
    executor = ThreadPoolExecutor()  # leak: resource-not-guarded
    bodies = list(executor.map(fetch, urls))
    executor.shutdown()
    return bodies


def fetch_guarded(urls, fetch):
    executor = ThreadPoolExecutor()  # ok: shut down on every way out
    try:
        return list(executor.map(fetch, urls))
    finally:
        executor.shutdown(wait=False)


def fire(task):
    ThreadPoolExecutor(1).submit(task)  # leak: resource-not-closed


def fire_shared(task):
    shared.submit(task)  # ok: the executor is the process's


@app.post("/thumbnails")
def thumbnails():
    executor = ProcessPoolExecutor()  # leak: resource-not-closed
    future = executor.submit(len, request.data)
    return str(future.result())


async def offload(function):
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor() as executor:  # ok: the scope shuts it down
        return await loop.run_in_executor(executor, function)


async def offload_dropped(function):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(ThreadPoolExecutor(), function)  # missed: resource-not-closed (no record says that run_in_executor borrows its executor)


def squares(numbers):
    pool = multiprocessing.Pool(4)  # leak: resource-not-closed
    return pool.map(abs, numbers)


def squares_scoped(numbers):
    with multiprocessing.Pool(4) as pool:  # ok: the scope terminates it
        return pool.map(abs, numbers)


class Crawler:
    def __init__(self):
        self.fetchers = ThreadPoolExecutor(8)  # ok: close shuts it down
        self.parsers = ProcessPoolExecutor(2)  # leak: resource-not-closed

    def crawl(self, url):
        return self.fetchers.submit(self.parse, url)

    def parse(self, url):
        return self.parsers.submit(len, url)

    def close(self):
        self.fetchers.shutdown(cancel_futures=True)


class Spider:
    def __init__(self, executor=None):
        self.executor = executor or ThreadPoolExecutor(8)  # ok: __exit__ shuts it down

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.executor.shutdown()
