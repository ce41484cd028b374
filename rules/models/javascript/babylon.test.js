// Scenes of an engine that lasts.
import { Engine, Scene } from "@babylonjs/core";

const engine = new Engine(document.querySelector("canvas"));

export class Room {
  constructor() {
    this.scene = new Scene(engine); // ok: dispose ends it
    this.lobby = new Scene(engine); // leak: listener-not-removed
    engine.runRenderLoop(this.draw); // leak: listener-not-removed
    engine.runRenderLoop(this.blink); // ok: dispose stops it
  }

  draw = () => this.scene.render();
  blink = () => this.lobby.render();

  dispose() {
    engine.stopRenderLoop(this.blink);
    this.scene.dispose();
  }
}
