# An event that comes again replaces the only handle of what the one before has started.
from blinker import signal
from kivy.clock import Clock

warning = signal("warning")
message = signal("message")


class Watch:
    def connect(self):
        warning.connect(self.show_careless, weak=False)  # ok: dispose removes it
        message.connect(self.show_careful, weak=False)  # ok: dispose removes it

    def show_careless(self):
        self.careless = Clock.schedule_interval(lambda dt: self.draw(), 1)  # leak: handle-overwritten

    def show_careful(self):
        Clock.unschedule(self.careful)
        self.careful = Clock.schedule_interval(lambda dt: self.draw(), 1)  # ok: the one before is cleared

    def draw(self):
        pass

    def dispose(self):
        warning.disconnect(self.show_careless)
        message.disconnect(self.show_careful)
        Clock.unschedule(self.careless)
        Clock.unschedule(self.careful)
