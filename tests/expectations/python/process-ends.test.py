"""What goes with the process is no release: the other ways out are judged as if it were not there."""
import os
import sys


def export(path, debug):
    f = open(path)  # leak: resource-not-closed
    if debug:
        sys.exit(f.read())
    print(f.read())


def dump(path):
    f = open(path)  # ok: the process ends on every way out
    print(f.read())
    os._exit(0)


def load(path):
    f = open(path)  # ok: closed, or the process ends
    if not f.readable():
        sys.exit(1)
    f.close()


def schedule(loop, window, debug):
    from gi.repository import GLib

    GLib.idle_add(window.refresh)  # ok: nothing clears it on one way and not on the other
    if debug:
        sys.exit()
    loop.run()
