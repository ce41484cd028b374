# A listener on what outlives its subscriber: removed in the teardown, or not.
from blinker import signal

warning = signal("warning")
message = signal("message")


class Badge:
    def connect(self):
        warning.connect(self.show, weak=False)  # ok: dispose removes it
        message.connect(self.tell, weak=False)  # leak: listener-not-removed

    def show(self):
        pass

    def tell(self):
        pass

    def dispose(self):
        warning.disconnect(self.show)


class Label:
    def connect(self):
        warning.connect(self.show, weak=False)  # leak: listener-not-removed

    def show(self):
        pass

    def dispose(self):
        self.text = ""
