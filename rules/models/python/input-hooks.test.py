"""Hooks on keyboard and mouse."""

import keyboard
import mouse
from pynput import keyboard as keys
from pynput import mouse as pointer


class Macro:
    def __init__(self):
        self.listener = keys.Listener(on_press=self.press)
        self.listener.start()  # ok: close stops it
        self.clicks = pointer.Listener(on_click=self.press)
        self.clicks.start()  # leak: listener-not-removed
        self.stop_key = keyboard.add_hotkey("esc", self.press)  # ok: close removes it
        self.help_key = keyboard.add_hotkey("f1", self.press)  # leak: listener-not-removed
        keyboard.add_hotkey("f2", self.press)  # ok: close removes it by its keys
        self.hook = keyboard.on_press(self.press)  # ok: close unhooks it
        self.release = keyboard.on_release(self.press)  # leak: listener-not-removed
        self.enter = keyboard.on_press_key("enter", self.press)  # leak: listener-not-removed
        self.space = keyboard.on_press_key("space", self.press)  # ok: close unhooks it
        self.moves = mouse.hook(self.move)  # leak: listener-not-removed
        mouse.on_click(self.press)  # ok: close unhooks it

    def press(self, *args):
        self.count = 1

    def move(self, event):
        self.count = 0

    def close(self):
        self.listener.stop()
        keyboard.remove_hotkey(self.stop_key)
        keyboard.remove_hotkey("f2")
        keyboard.unhook(self.hook)
        keyboard.unhook_key(self.space)
        mouse.unhook(self.press)


def record():
    with keys.Listener(on_press=print) as listener:  # ok: `with` stops it
        listener.join()
