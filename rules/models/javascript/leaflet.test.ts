// Listeners on a map that is handed in.
import * as L from "leaflet";

export class Cursor {
  constructor(private readonly map: L.Map) {
    map.on("mousemove", this.show); // leak: listener-not-removed
    map.on("click", this.show, this); // ok: destroy removes it
  }

  show = () => {};

  destroy() {
    this.map.off("click", this.show, this);
  }
}
