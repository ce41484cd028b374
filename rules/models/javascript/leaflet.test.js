// Maps, and what listens on them.
import L from "leaflet";

export class StoreFinder {
  mount(element) {
    this.map = L.map(element); // ok: destroy removes it
    this.overview = L.map("overview"); // leak: listener-not-removed
    this.map.on("moveend", () => this.load()); // ok: the map is the finder's own
    L.DomEvent.on(window, "blur", this.load); // leak: listener-not-removed
    L.DomEvent.on(document, "keydown", this.load); // ok: destroy removes it
  }

  load() {}

  destroy() {
    L.DomEvent.off(document, "keydown", this.load);
    this.map.remove();
  }
}

export const HeatLayer = L.Layer.extend({
  onAdd() {
    L.DomEvent.on(document, "mousemove", this.paint, this); // leak: listener-not-removed
    L.DomEvent.on(window, "resize", this.paint, this); // ok: onRemove removes it
  },
  paint() {},
  onRemove() {
    L.DomEvent.off(window, "resize", this.paint, this);
  },
});
