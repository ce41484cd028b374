"""A daemon thread of the process's life needs no end; a timer of an object does."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor

_heartbeats = {}


def watch():
    while True:
        _heartbeats["alive"] = time.time()  # ok: one key
        time.sleep(10)


threading.Thread(target=watch, daemon=True).start()  # ok: it lives as long as the process

_executor = ThreadPoolExecutor(max_workers=4)  # ok: it lives as long as the process


def start_watching():
    thread = threading.Thread(target=watch, name="watch", daemon=True)  # ok: it lives as long as the process
    thread.start()
    return thread


def run_both(first, second):
    threads = [threading.Thread(target=each) for each in (first, second)]  # ok: both are joined
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def read_in_thread(path, report):
    stream = open(path)  # ok: the thread closes it

    def work():
        with stream:
            for line in stream:
                report(line)

    threading.Thread(target=work, daemon=True).start()


def read_in_worker(path, report):
    threading.Thread(target=consume, args=(path, report), daemon=True).start()


def consume(path, report):
    stream = open(path)  # leak: resource-not-closed
    for line in stream:
        report(line)


class Monitor:
    def __init__(self, interval):
        self.stopping = threading.Event()
        self.interval = interval
        self.thread = threading.Thread(target=self.run, daemon=True)  # ok: close ends it
        self.thread.start()
        self.check = threading.Timer(interval, self.report)  # leak: timer-not-cleared
        self.check.start()
        self.ticker = threading.Timer(interval, self.report)  # false-alarm: timer-not-cleared (a field that is set after the call is no condition)
        self.ticker.daemon = True
        self.ticker.start()

    def run(self):
        while not self.stopping.wait(self.interval):
            self.report()

    def report(self):
        print("alive")

    def close(self):
        self.stopping.set()
        self.thread.join()
