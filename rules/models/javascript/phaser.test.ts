// Scenes that come and go in one game.
import Phaser from "phaser";
import { useEffect } from "react";

export class LevelScene extends Phaser.Scene {
  create() {
    this.scale.on("resize", this.layout, this); // ok: shutdown removes it
    this.scale.on("orientationchange", this.layout, this); // leak: listener-not-removed
    this.registry.events.on("changedata", this.layout, this); // ok: shutdown removes it
    this.events.on("wake", this.layout, this); // ok: the scene's own
    this.input.on("pointerdown", this.layout, this); // ok: the scene's own
    this.events.once("shutdown", this.shutdown, this);
  }

  layout() {}

  shutdown() {
    this.scale.off("resize", this.layout, this);
    this.registry.events.off("changedata", this.layout, this);
  }
}

export function useGame(parent: HTMLElement) {
  useEffect(() => {
    const game = new Phaser.Game({ parent }); // ok: the cleanup destroys it
    return () => game.destroy(true);
  }, [parent]);

  useEffect(() => {
    const game = new Phaser.Game({ parent }); // leak: listener-not-removed
    game.scale.refresh();
  }, [parent]);
}
