// Listeners on the page and on a map that is handed in.

export class Ruler {
  private readonly clicks: google.maps.MapsEventListener;

  constructor(private readonly map: google.maps.Map) {
    this.clicks = map.addListener("click", this.measure); // ok: destroy removes it
    map.addListener("idle", this.measure); // leak: listener-not-removed
    map.addListener("zoom_changed", this.measure); // ok: destroy clears the event
    google.maps.event.addDomListener(window, "resize", this.measure); // leak: listener-not-removed
    google.maps.event.addListener(map, "dragend", this.measure); // leak: listener-not-removed
    google.maps.event.addDomListener(document, "keydown", this.measure); // ok: destroy clears the document's
  }

  measure = () => {};

  destroy() {
    this.clicks.remove();
    google.maps.event.clearListeners(this.map, "zoom_changed");
    google.maps.event.clearInstanceListeners(document);
  }
}
