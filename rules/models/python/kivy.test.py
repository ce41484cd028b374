"""Events of Kivy's clock."""

from kivy.app import App
from kivy.clock import Clock
from kivy.uix.screenmanager import Screen


class GameScreen(Screen):
    def on_enter(self):
        self.loop = Clock.schedule_interval(self.step, 1 / 60)  # ok: on_leave cancels it
        self.music = Clock.schedule_interval(self.step, 30)  # leak: timer-not-cleared
        Clock.schedule_interval(self.blink, 0.5)  # ok: on_leave unschedules it
        Clock.schedule_interval(self.save, 60)  # leak: timer-not-cleared
        Clock.schedule_once(self.save, 1)  # ok: it fires once

    def step(self, dt):
        self.canvas.ask_update()

    def blink(self, dt):
        self.canvas.ask_update()

    def save(self, dt):
        self.canvas.ask_update()

    def on_leave(self):
        self.loop.cancel()
        Clock.unschedule(self.blink)


class GameApp(App):
    def build(self):
        Clock.schedule_interval(self.tick, 1)  # ok: there is one app
        return GameScreen()

    def tick(self, dt):
        self.title = str(dt)
