# Handlers replace each other; the descriptor for wake-ups stays its caller's.
import os
import signal

_dumps = []
_LAST = {}


def dump(signum, frame):
    _dumps.append({"signal": signum, "line": frame.f_lineno})  # leak: cache-unbounded
    _LAST["line"] = frame.f_lineno  # ok: its keys are fixed


signal.signal(signal.SIGUSR1, dump)


class Service:
    def start(self):
        signal.signal(signal.SIGTERM, self.stop)  # ok: it replaces the handler before

    def stop(self, signum, frame):
        print(signum, frame)


def wake(path):
    fd = os.open(path, os.O_WRONLY | os.O_NONBLOCK)  # leak: resource-not-closed
    signal.set_wakeup_fd(fd)
