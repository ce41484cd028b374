# An interval in a field of its owner: whose teardown clears it, and whose does not.
from kivy.clock import Clock


class Ticker:
    def start(self):
        self.poll = Clock.schedule_interval(lambda dt: self.refresh(), 1)  # ok: dispose clears it
        self.draw = Clock.schedule_interval(lambda dt: self.refresh(), 0.04)  # leak: timer-not-cleared

    def refresh(self):
        self.count += 1

    def dispose(self):
        Clock.unschedule(self.poll)
