// Stages and plots of components.
import MapView from "@arcgis/core/views/MapView";
import * as reactiveUtils from "@arcgis/core/core/reactiveUtils";
import Konva from "konva";
import Matter from "matter-js";
import OpenSeadragon from "openseadragon";
import P5 from "p5";
import Plotly from "plotly.js-dist-min";
import { useEffect } from "react";
import embed from "vega-embed";

export function Board({ element, engine, runner, render, view, show }) {
  useEffect(() => {
    Plotly.newPlot(element, []); // ok: the cleanup purges it
    return () => Plotly.purge(element);
  }, [element]);

  useEffect(() => {
    Matter.Runner.run(runner, engine); // ok: the cleanup stops it
    Matter.Render.run(render); // leak: timer-not-cleared
    return () => Matter.Runner.stop(runner);
  }, [engine, runner, render]);

  useEffect(() => {
    const handle = reactiveUtils.watch(() => view.scale, show); // ok: the cleanup removes it
    reactiveUtils.watch(() => view.zoom, show); // leak: listener-not-removed
    return () => handle.remove();
  }, [view, show]);

  useEffect(() => {
    const stage = new Konva.Stage({ container: element }); // ok: the cleanup destroys it
    const other = new Konva.Stage({ container: element }); // leak: listener-not-removed
    const viewer = OpenSeadragon({ element }); // ok: the cleanup destroys it
    const loupe = OpenSeadragon({ element }); // leak: listener-not-removed
    const sketch = new P5(show, element); // ok: the cleanup removes it
    const doodle = new P5(show, element); // leak: listener-not-removed
    const map = new MapView({ container: element }); // ok: the cleanup destroys it
    const overview = new MapView({ container: element }); // leak: listener-not-removed
    return () => {
      stage.destroy();
      viewer.destroy();
      sketch.remove();
      map.destroy();
    };
  }, [element, show]);
  return null;
}

export class Charts extends HTMLElement {
  async connectedCallback() {
    this.chart = await embed(this, {}); // ok: disconnectedCallback ends it
    this.legend = await embed(this, {}); // leak: listener-not-removed
    Matter.Runner.run(this.runner, this.engine); // leak: timer-not-cleared
    Matter.Render.run(this.render); // ok: disconnectedCallback stops it
  }

  disconnectedCallback() {
    this.chart.view.finalize();
    Matter.Render.stop(this.render);
  }
}
