# Hooks of the interpreter.
import codecs
import sys
import threading


class Tracker:
    def install(self):
        sys.meta_path.insert(0, self)  # leak: listener-not-removed

    def find_spec(self, name, path, target=None):
        print(name)

    def close(self):
        print("closed")


class Recorder:
    def install(self):
        sys.meta_path.insert(0, self)  # ok: uninstall takes it out
        sys.path_hooks.append(self.hook)  # ok: uninstall takes it out

    def find_spec(self, name, path, target=None):
        print(name)

    def hook(self, path):
        print(path)

    def uninstall(self):
        sys.meta_path.remove(self)
        sys.path_hooks.remove(self.hook)


class Encodings:
    def start(self):
        codecs.register(self.find)  # leak: listener-not-removed

    def find(self, name):
        return None

    def close(self):
        print("closed")


class Aliases:
    def start(self):
        codecs.register(self.find)  # ok: close takes it back

    def find(self, name):
        return None

    def close(self):
        codecs.unregister(self.find)


_events = []


def trace(frame, event, argument):
    _events.append({"event": event, "line": frame.f_lineno})  # leak: cache-unbounded


sys.settrace(trace)
threading.settrace(trace)
