# Callbacks of the collector.
import gc
from gc import callbacks


class Profiler:
    def start(self):
        gc.callbacks.append(self.on_collect)  # leak: listener-not-removed
        self.count = 0

    def on_collect(self, phase, info):
        self.count += 1

    def close(self):
        self.count = 0


class Monitor:
    def start(self):
        gc.callbacks.append(self.on_collect)  # ok: stop takes it out
        self.count = 0

    def on_collect(self, phase, info):
        self.count += 1

    def stop(self):
        gc.callbacks.remove(self.on_collect)


class Counter:
    def __enter__(self):
        callbacks.insert(0, self.on_collect)  # leak: listener-not-removed
        return self

    def on_collect(self, phase, info):
        print(phase, info)

    def __exit__(self, *details):
        print("done")


def report(phase, info):
    print(phase, info)


gc.callbacks.append(report)  # ok: runs once
