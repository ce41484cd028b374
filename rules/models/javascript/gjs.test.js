// An extension of GNOME Shell.
import Gio from "gi://Gio";
import GLib from "gi://GLib";
import Shell from "gi://Shell";
import { Extension } from "resource:///org/gnome/shell/extensions/extension.js";
import * as Main from "resource:///org/gnome/shell/ui/main.js";

export default class Clock extends Extension {
  enable() {
    this.tick = GLib.timeout_add_seconds(GLib.PRIORITY_DEFAULT, 1, () => this.draw()); // ok: disable removes it
    this.pulse = GLib.timeout_add(GLib.PRIORITY_DEFAULT, 500, () => this.draw()); // leak: timer-not-cleared
    GLib.idle_add(GLib.PRIORITY_LOW, () => this.draw()); // missed: timer-not-cleared (ends by what its function returns, mostly)
    this.created = global.display.connect("window-created", () => this.draw()); // ok: disable disconnects it
    this.moved = global.display.connect("grab-op-begin", () => this.draw()); // leak: listener-not-removed
    Main.overview.connect("showing", () => this.draw()); // leak: listener-not-removed
    this.tracked = Shell.WindowTracker.get_default().connect("tracked-windows-changed", () => this.draw()); // leak: listener-not-removed
    this.watch = Gio.bus_watch_name(Gio.BusType.SESSION, "org.example.A", 0, null, null); // ok: disable ends it
    this.name = Gio.bus_watch_name(Gio.BusType.SESSION, "org.example.B", 0, null, null); // leak: listener-not-removed
    Main.wm.addKeybinding("show-clock", this.settings, 0, 1, () => this.draw()); // ok: disable removes it
    Main.wm.addKeybinding("hide-clock", this.settings, 0, 1, () => this.draw()); // leak: listener-not-removed
    Main.layoutManager.addChrome(this.face); // ok: disable removes it
    Main.layoutManager.addChrome(this.hands); // leak: listener-not-removed
  }

  draw() {
    return GLib.SOURCE_CONTINUE;
  }

  disable() {
    GLib.source_remove(this.tick);
    global.display.disconnect(this.created);
    Gio.bus_unwatch_name(this.watch);
    Main.wm.removeKeybinding("show-clock");
    Main.layoutManager.removeChrome(this.face);
  }
}
