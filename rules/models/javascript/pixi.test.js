// Callbacks on the ticker of an application that others own.
import { Application } from "pixi.js";

const app = new Application();

export class Sparks {
  constructor() {
    app.ticker.add(this.move); // ok: destroy removes it
    app.ticker.add(this.glow); // leak: listener-not-removed
  }

  move = () => {};
  glow = () => {};

  destroy() {
    app.ticker.remove(this.move);
  }
}
