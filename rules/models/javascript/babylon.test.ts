// Scenes of Babylon.js.
import { Engine, Scene } from "@babylonjs/core";

export class Stage {
  private readonly engine: Engine;
  private readonly scene: Scene;

  constructor(canvas: HTMLCanvasElement) {
    this.engine = new Engine(canvas); // ok: dispose ends it
    this.preview = new Engine(canvas); // leak: listener-not-removed
    this.scene = new Scene(this.engine); // ok: it ends with its engine
    this.engine.runRenderLoop(() => this.scene.render()); // ok: it ends with its engine
  }

  dispose() {
    this.engine.dispose();
  }
}

export class Steering {
  private readonly keys;

  constructor(private readonly scene: Scene) {
    this.keys = scene.onKeyboardObservable.add(() => this.turn()); // ok: dispose removes it
    scene.onPointerObservable.add(() => this.turn()); // leak: listener-not-removed
  }

  turn() {}

  dispose() {
    this.scene.onKeyboardObservable.remove(this.keys);
  }
}
