// Views of PixiJS.
import { Application, RenderTexture, Ticker } from "pixi.js";

export class Board {
  private readonly app = new Application(); // ok: destroy ends it
  private readonly preview = new Application(); // leak: listener-not-removed
  private readonly trail = RenderTexture.create({ width: 64 }); // ok: destroy frees it
  private readonly mask = RenderTexture.create({ width: 64 }); // leak: resource-not-closed

  start() {
    Ticker.shared.add(this.tick, this); // ok: destroy removes it
    Ticker.shared.add(() => this.tick()); // leak: timer-not-cleared
  }

  tick() {}

  destroy() {
    Ticker.shared.remove(this.tick, this);
    this.app.destroy(true);
    this.trail.destroy(true);
  }
}
