# A timer that runs once and starts itself again: stopped at the end of its owner, or not.
import threading


class Heartbeat:
    def start(self):
        self.timer = threading.Timer(1, lambda: self.beat())  # ok: dispose cancels it
        self.timer.start()

    def beat(self):
        self.sent += 1
        self.start()

    def dispose(self):
        self.timer.cancel()


class Drumbeat:
    def start(self):
        self.timer = threading.Timer(1, lambda: self.beat())  # leak: timer-not-cleared
        self.timer.start()

    def beat(self):
        self.sent += 1
        self.start()

    def dispose(self):
        self.sent = 0


def later(task):
    threading.Timer(1, task).start()  # ok: it ends by itself
