# An interval whose handle nobody keeps, in code that runs once and in code that runs many times.
from kivy.clock import Clock


def sweep(dt):
    pass


Clock.schedule_interval(sweep, 60)  # ok: the module starts once


class Panel:
    def show(self):
        Clock.schedule_interval(lambda dt: self.update(), 1)  # leak: timer-not-cleared

    def update(self):
        self.shown = True

    def dispose(self):
        self.shown = False
