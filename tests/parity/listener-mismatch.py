# A remove that names another function than the one that was added.
from blinker import signal

warning = signal("warning")


class Bell:
    def connect(self):
        warning.connect(lambda text: self.ring(text), weak=False)  # leak: listener-remove-mismatch

    def ring(self, text):
        self.last = text

    def dispose(self):
        warning.disconnect(lambda text: self.ring(text))


class Gong:
    def connect(self):
        self.on_warning = lambda text: self.ring(text)
        warning.connect(self.on_warning, weak=False)  # ok: the same function is removed

    def ring(self, text):
        self.last = text

    def dispose(self):
        warning.disconnect(self.on_warning)
