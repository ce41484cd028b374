// Listeners on a map that is handed in.
import Map from "ol/Map";
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
