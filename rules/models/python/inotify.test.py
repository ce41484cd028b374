"""Watches of inotify."""

import pyinotify
from inotify_simple import INotify, flags


def wait_for(path):
    inotify = INotify()  # leak: resource-not-closed
    inotify.add_watch(path, flags.CREATE)
    return [event.name for event in inotify.read(timeout=1000)]


def wait_for_scoped(path):
    with INotify() as inotify:  # ok: closed at the end of the block
        inotify.add_watch(path, flags.CREATE)
        return [event.name for event in inotify.read(timeout=1000)]


def watch_nothing(path):
    manager = pyinotify.WatchManager()  # leak: resource-not-closed
    manager.add_watch(path, pyinotify.IN_CREATE)


def watch(path, handler):
    manager = pyinotify.WatchManager()  # ok: its notifier closes it
    notifier = pyinotify.Notifier(manager, handler)  # leak: resource-not-closed
    manager.add_watch(path, pyinotify.IN_CREATE)
    if notifier.check_events(1000):
        notifier.read_events()
        notifier.process_events()


def watch_to_the_end(path, handler):
    manager = pyinotify.WatchManager()  # ok: its notifier closes it
    notifier = pyinotify.Notifier(manager, handler)  # ok: loop stops it in the end
    notifier.loop()


class Watcher:
    def __init__(self, handler):
        self.manager = pyinotify.WatchManager()  # ok: its notifier closes it
        self.notifier = pyinotify.ThreadedNotifier(self.manager, handler)  # ok: close stops it
        self.notifier.start()
        self.other = pyinotify.ThreadedNotifier(pyinotify.WatchManager(), handler)  # leak: resource-not-closed
        self.other.start()

    def close(self):
        self.notifier.stop()


class Folder:
    def __init__(self, path):
        self.inotify = INotify()  # ok: close closes it
        self.changes = INotify()  # leak: resource-not-closed
        self.inotify.add_watch(path, flags.MODIFY)

    def close(self):
        self.inotify.close()
