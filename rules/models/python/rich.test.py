"""Live displays of Rich."""

from rich.live import Live
from rich.progress import Progress
from rich.status import Status


class Dashboard:
    def __init__(self):
        self.live = Live()
        self.progress = Progress()

    def open(self):
        self.live.start()  # ok: close stops it
        self.progress.start()  # leak: timer-not-cleared

    def close(self):
        self.live.stop()


def wait(work):
    with Status("working"):  # ok: stopped at the end of the block
        work()


def count(items):
    progress = Progress()
    progress.start()  # ok: stopped on every way out
    try:
        for item in items:
            item.work()
    finally:
        progress.stop()


def run(engine):
    engine.start()  # ok: an object of unknown type
