# Timers, bindings and traces of tkinter.
import tkinter as tk
from tkinter import filedialog, ttk


class Clock(tk.Frame):
    def __init__(self, master):
        super().__init__(master)
        self.label = ttk.Label(self)
        self.label.bind("<Button-1>", self.on_click)  # ok: a widget takes its bindings with it
        self.winfo_toplevel().bind("<Configure>", self.on_click)  # missed: listener-not-removed (how long a window lives cannot be seen)
        self.bind_all("<F5>", self.on_click)  # missed: listener-not-removed (the target is taken to be the widget)
        self.tick()
        self.blink()

    def tick(self):
        self.label["text"] = "tick"
        self.timer = self.after(1000, self.tick)  # ok: destroy cancels it

    def blink(self):
        self.after(500, self.blink)  # leak: timer-not-cleared

    def on_click(self, event):
        print(event)

    def destroy(self):
        self.after_cancel(self.timer)
        super().destroy()


class Dialog(tk.Toplevel):
    def __init__(self, master):
        super().__init__(master)
        self.closing = self.after(60000, self.destroy)  # leak: timer-not-cleared
        self.hint = self.after(30000, self.show_hint)  # leak: timer-not-cleared
        self.layout = self.after_idle(self.show_hint)  # ok: it is over at once
        self.focus = self.after_idle(self.show_hint)  # ok: destroy cancels it
        self.protocol("WM_DELETE_WINDOW", self.on_close)

    def show_hint(self):
        print("hint", self)

    def on_close(self):
        self.destroy()

    def destroy(self):
        self.after_cancel(self.focus)
        super().destroy()


class Preview(tk.Frame):
    def __init__(self, master, text: tk.StringVar, size: tk.IntVar):
        super().__init__(master)
        self.text = text
        self.size = size
        self.own = tk.StringVar(self)
        self.own.trace_add("write", self.render)  # ok: the variable goes with its owner
        self.text_trace = self.text.trace_add("write", self.render)  # ok: destroy removes it
        self.size_trace = self.size.trace_add("write", self.render)  # leak: listener-not-removed
        self.old_trace = self.text.trace("w", self.render)  # ok: destroy removes it

        self.read_trace = self.size.trace("r", self.render)  # leak: listener-not-removed

    def render(self, *names):
        print(self.text.get(), self.size.get())

    def destroy(self):
        self.text.trace_remove("write", self.text_trace)
        self.text.trace_vdelete("w", self.old_trace)
        super().destroy()


def import_lines():
    file = filedialog.askopenfile()  # leak: resource-not-closed
    if file is None:
        return []
    return file.readlines()


def import_lines_closed():
    file = filedialog.askopenfile()  # ok: closed at the end of the block
    if file is None:
        return []
    with file:
        return file.readlines()


root = tk.Tk()
root.bind("<Escape>", lambda event: root.destroy())  # ok: runs once
root.after(1000, root.update)  # ok: runs once
root.mainloop()
