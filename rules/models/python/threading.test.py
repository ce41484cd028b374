# Timers, executors and schedulers.
import concurrent.futures
import sched
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

_started = []


class Session:
    def open(self, limit):
        self.expiry = threading.Timer(limit, self.expire)  # leak: timer-not-cleared
        self.expiry.start()
        self.idle = threading.Timer(30, self.expire)  # missed: timer-not-cleared (seconds are read as milliseconds)
        self.idle.start()
        self.warning = threading.Timer(limit - 60, self.warn)  # ok: close cancels it
        self.warning.start()
        self.report = threading.Timer(interval=limit, function=self.warn)  # false-alarm: timer-not-cleared (a field that is set after the call is no condition)
        self.report.daemon = True
        self.report.start()

    def expire(self):
        print("expired", self.user)

    def warn(self):
        print("about to expire", self.user)

    def close(self):
        self.warning.cancel()


class Heartbeat:
    def start(self):
        threading.Timer(30, self.start).start()  # leak: timer-not-cleared
        self.send()

    def send(self):
        print("alive")

    def close(self):
        self.send()


class Pulse:
    def start(self):
        self.timer = threading.Timer(30, self.start)  # ok: close cancels it
        self.timer.start()

    def close(self):
        self.timer.cancel()


def remind(text):
    threading.Timer(5, print, args=(text,)).start()  # ok: it runs once


def with_deadline(work, abort):
    timer = threading.Timer(10, abort)  # ok: cancelled on every way out
    timer.start()
    try:
        return work()
    finally:
        timer.cancel()


def sizes(urls, fetch):
    executor = ThreadPoolExecutor(max_workers=8)  # leak: resource-not-closed
    return [len(body) for body in executor.map(fetch, urls)]


def sizes_scoped(urls, fetch):
    with ThreadPoolExecutor(max_workers=8) as executor:  # ok: shut down at the end of the block
        return [len(body) for body in executor.map(fetch, urls)]


def first(tasks):
    executor = concurrent.futures.ProcessPoolExecutor()  # ok: shut down on every way out
    try:
        futures = [executor.submit(task) for task in tasks]
        done, _ = concurrent.futures.wait(futures, return_when=concurrent.futures.FIRST_COMPLETED)
        return done.pop().result()
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


def checksum(executor, path):
    _started.append(path)
    future = executor.submit(sum, [1, 2])
    future.add_done_callback(lambda done: _started.remove(path))
    return future


class Pipeline:
    def __init__(self):
        self.readers = ThreadPoolExecutor(4)  # leak: resource-not-closed
        self.writers = ProcessPoolExecutor(2)  # ok: close shuts it down

    def close(self):
        self.writers.shutdown()


class Agenda:
    def __init__(self):
        self.events = sched.scheduler()

    def open(self, delay):
        self.closing = self.events.enter(delay, 1, self.remind)  # leak: timer-not-cleared
        self.opening = self.events.enter(delay, 1, self.remind)  # ok: close cancels it

    def remind(self):
        print("now", self)

    def close(self):
        self.events.cancel(self.opening)
