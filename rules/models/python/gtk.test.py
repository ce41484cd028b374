"""Sources, handlers and matches of GLib."""

import dbus
from gi.repository import Adw, Gio, GLib, Gtk


class Clock:
    def __init__(self):
        self.tick_id = GLib.timeout_add_seconds(1, self.tick)  # ok: close removes it
        self.sync_id = GLib.timeout_add(60000, self.tick)  # missed: timer-not-cleared (low confidence: a callback that returns something false ends it, which is not looked at)
        self.idle_id = GLib.idle_add(self.tick)  # ok: close removes it
        GLib.idle_add(self.draw)  # ok: it ends by itself

    def tick(self):
        return True

    def draw(self):
        return False

    def close(self):
        GLib.source_remove(self.tick_id)
        GLib.source_remove(self.idle_id)


class Reader:
    def __init__(self, channel):
        self.watch = GLib.io_add_watch(channel, GLib.IO_IN, self.read)  # missed: listener-not-removed (low confidence: a callback that returns something false ends it)
        self.errors = GLib.io_add_watch(channel, GLib.IO_ERR, self.read)  # ok: close removes it

    def read(self, channel, condition):
        return True

    def close(self):
        GLib.source_remove(self.errors)


class ThemeRow:
    def __init__(self):
        self.manager = Adw.StyleManager.get_default()
        self.manager.connect("notify::dark", self.update)  # leak: listener-not-removed
        self.settings = Gtk.Settings.get_default()
        self.settings.connect("notify::gtk-font-name", self.update)  # ok: close disconnects it
        self.button = Gtk.Button(label="Dark")
        self.button.connect("clicked", self.update)  # ok: the button is the row's own

    def update(self, *args):
        self.button.set_label("Light")

    def close(self):
        self.settings.disconnect_by_func(self.update)


class Network:
    def __init__(self):
        self.monitor = Gio.NetworkMonitor.get_default()
        self.handler = self.monitor.connect("network-changed", self.changed)  # ok: close disconnects it

    def changed(self, monitor, available):
        self.available = available

    def close(self):
        self.monitor.disconnect(self.handler)


class Battery:
    def __init__(self):
        self.bus = dbus.SystemBus()
        self.match = self.bus.add_signal_receiver(self.changed, "PropertiesChanged")  # ok: close removes it
        self.bus.add_signal_receiver(self.changed, "Changed")  # leak: listener-not-removed

    def changed(self, *args):
        self.level = args

    def close(self):
        self.match.remove()
