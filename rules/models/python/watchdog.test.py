"""Observers of files."""

import time

from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer

_changes = {}


class Handler(FileSystemEventHandler):
    def on_modified(self, event):
        key = event.src_path + event.event_type
        if key not in _changes:
            _changes[key] = object()  # leak: cache-unbounded
        self.last = _changes[key]


class Reloader:
    def __init__(self, path):
        self.observer = Observer()
        self.observer.schedule(Handler(), path, recursive=True)
        self.observer.start()  # ok: close stops it
        self.assets = Observer()
        self.assets.schedule(Handler(), path + "/assets")
        self.assets.start()  # leak: resource-not-closed

    def close(self):
        self.observer.stop()
        self.observer.join()


def watch(path):
    observer = Observer()
    observer.schedule(Handler(), path)
    observer.start()  # leak: resource-not-closed


def watch_for(path, seconds):
    observer = Observer()
    observer.schedule(Handler(), path)
    observer.start()  # ok: stopped on every way out
    try:
        time.sleep(seconds)
    finally:
        observer.stop()
        observer.join()
