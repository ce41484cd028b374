# Closures that share a variable: one starts, another stops.
from kivy.clock import Clock


def create_poller(task):
    timer = None

    def start():
        nonlocal timer
        timer = Clock.schedule_interval(task, 1)  # missed: handle-overwritten (a second start is not seen)

    def stop():
        nonlocal timer
        Clock.unschedule(timer)
        timer = None

    return {"start": start, "stop": stop}


def create_runaway(task):
    timer = None

    def start():
        nonlocal timer
        timer = Clock.schedule_interval(task, 1)  # leak: timer-not-cleared

    def stop():
        nonlocal timer
        timer = None

    return {"start": start, "stop": stop}


def start_polling(task):
    timer = Clock.schedule_interval(task, 1)  # ok: the caller gets what clears it
    return lambda: Clock.unschedule(timer)
