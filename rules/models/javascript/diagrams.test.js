// Views of elements that come and go.
import cytoscape from "cytoscape";
import { Deck } from "@deck.gl/core";
import * as Cesium from "cesium";
import { Canvas } from "fabric";
import Sigma from "sigma";
import { Network } from "vis-network/standalone";

export class GraphView extends HTMLElement {
  connectedCallback() {
    this.graph = cytoscape({ container: this }); // ok: disconnectedCallback destroys it
    this.overview = cytoscape({ container: this }); // leak: listener-not-removed
    this.paths = cytoscape({ headless: true }); // ok: it is not shown
    this.network = new Network(this, {}, {}); // ok: disconnectedCallback destroys it
    this.detail = new Network(this, {}, {}); // leak: listener-not-removed
    this.cloud = new Sigma({}, this); // ok: disconnectedCallback kills it
    this.cluster = new Sigma({}, this); // leak: listener-not-removed
    this.layers = new Deck({ parent: this }); // ok: disconnectedCallback ends it
    this.arcs = new Deck({ parent: this }); // leak: listener-not-removed
    this.globe = new Cesium.Viewer(this); // ok: disconnectedCallback destroys it
    this.moon = new Cesium.Viewer(this); // leak: listener-not-removed
    this.paper = new Canvas("paper"); // ok: disconnectedCallback disposes of it
    this.sketch = new Canvas("sketch"); // leak: listener-not-removed
  }

  disconnectedCallback() {
    this.graph.destroy();
    this.network.destroy();
    this.cloud.kill();
    this.layers.finalize();
    this.globe.destroy();
    this.paper.dispose();
  }
}
