// Maps of components, and listeners on a map that is handed in.
import mapboxgl from "mapbox-gl";
import { Map as LibreMap } from "maplibre-gl";
import { useEffect, useRef } from "react";

export function CityMap({ style }: { style: string }) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const map = new mapboxgl.Map({ container: box.current!, style }); // ok: the cleanup removes it
    map.on("load", () => map.resize()); // ok: the map is removed
    return () => map.remove();
  }, [style]);

  useEffect(() => {
    const map = new LibreMap({ container: "inset", style }); // leak: listener-not-removed
    map.setZoom(3);
  }, [style]);

  return <div ref={box} />;
}

export class Legend {
  constructor(private readonly map: mapboxgl.Map) {
    map.on("zoomend", this.draw); // leak: listener-not-removed
    map.on("moveend", this.draw); // ok: destroy removes it
    map.on("mouseenter", "cities", this.draw); // leak: listener-not-removed
    map.on("mouseleave", "cities", this.draw); // ok: destroy removes it
  }

  draw = () => {};

  destroy() {
    this.map.off("moveend", this.draw);
    this.map.off("mouseleave", "cities", this.draw);
  }
}
