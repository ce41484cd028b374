// An applet in the older way of imports.
const Mainloop = imports.mainloop;
const Main = imports.ui.main;
const { GLib } = imports.gi;

export class Applet {
  enable() {
    this.later = Mainloop.timeout_add(500, () => this.draw()); // ok: disable removes it
    this.never = Mainloop.timeout_add_seconds(5, () => this.draw()); // missed: timer-not-cleared (the delay in seconds is taken for milliseconds: over at once)
    this.blink = Mainloop.timeout_add(750, () => this.draw()); // leak: timer-not-cleared
    this.idle = GLib.idle_add(200, () => this.draw()); // ok: disable removes it
    this.shown = Main.overview.connect("shown", () => this.draw()); // ok: disable disconnects it
    this.hidden = Main.overview.connect("hidden", () => this.draw()); // leak: listener-not-removed
  }

  draw() {}

  disable() {
    Mainloop.source_remove(this.later);
    GLib.Source.remove(this.idle);
    Main.overview.disconnect(this.shown);
  }
}

export class Weather {
  constructor() {
    this.opened = Main.layoutManager.connect("monitors-changed", () => this.draw()); // ok: disconnected when it is removed
    this.closed = Main.layoutManager.connect("startup-complete", () => this.draw()); // leak: listener-not-removed
  }

  draw() {}

  on_applet_removed_from_panel() {
    Main.layoutManager.disconnect(this.opened);
  }
}
