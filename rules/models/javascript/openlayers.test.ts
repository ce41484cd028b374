// Listeners on a map that is handed in.
import Map from "ol/Map";
import { listen, unlisten, unlistenByKey } from "ol/events";
import { unByKey } from "ol/Observable";

export class Compass {
  constructor(private readonly map: Map) {
    map.on("moveend", this.turn); // leak: listener-not-removed
    map.on("click", this.turn); // ok: dispose removes it
  }

  turn = () => {};

  dispose() {
    this.map.un("click", this.turn);
  }
}

export class ScaleBar {
  private readonly drawn;

  constructor(map: Map) {
    this.drawn = map.on("postrender", this.draw); // ok: dispose removes it by its key
  }

  draw = () => {};

  dispose() {
    unByKey(this.drawn);
  }
}

export class Drag {
  private readonly handle = document.createElement("div");

  connect() {
    listen(document, "pointerup", this.move, this); // leak: listener-not-removed
    listen(window, "blur", this.move, this); // ok: dispose removes it
    listen(window, "click", this.move, this, true); // ok: comes once
    listen(this.handle, "click", this.move, this); // ok: the element is its own
  }

  move() {}

  dispose() {
    unlisten(window, "blur", this.move, this);
  }
}

export class Zoom {
  private wheel?: unknown;

  connect() {
    this.wheel = listen(window, "wheel", this.turn, this); // ok: dispose removes it by its key
  }

  turn() {}

  dispose() {
    unlistenByKey(this.wheel);
  }
}
