"""A timer that nothing starts holds nothing."""
from PyQt5 import QtCore


class Dialog:
    def __init__(self):
        self.idle = QtCore.QTimer()  # ok: only its static helper is called
        self.poll = QtCore.QTimer()  # leak: timer-not-cleared
        self.poll.timeout.connect(self.refresh)
        self.poll.start(1000)

    def refresh(self):
        self.idle.singleShot(0, self.refresh)

    def close(self):
        self.refresh()
