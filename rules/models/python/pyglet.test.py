"""Scheduled functions of pyglet."""

import pyglet
from pyglet import clock


class Enemy:
    def __init__(self):
        pyglet.clock.schedule_interval(self.move, 1 / 60)  # ok: close unschedules it
        pyglet.clock.schedule_interval(self.blink, 0.5)  # leak: timer-not-cleared
        clock.schedule(self.tick)  # leak: timer-not-cleared
        clock.schedule_once(self.appear, 1)  # ok: it is called once

    def move(self, dt):
        self.x = dt

    def blink(self, dt):
        self.visible = dt

    def tick(self, dt):
        self.age = dt

    def appear(self, dt):
        self.visible = dt

    def close(self):
        pyglet.clock.unschedule(self.move)
