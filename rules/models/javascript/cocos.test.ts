// Listeners of components on what the game has one of.
import { Component, game, Game, input, Input } from "cc";

export class Player extends Component {
  onLoad() {
    input.on(Input.EventType.KEY_DOWN, this.move, this); // leak: listener-not-removed
    input.on(Input.EventType.KEY_UP, this.move, this); // ok: onDestroy removes it
    game.on(Game.EVENT_HIDE, this.rest, this); // leak: listener-not-removed
    this.node.on("touch-start", this.move, this); // ok: the node is its own
    this.schedule(this.rest, 1); // ok: ends with the component
  }

  move() {}
  rest() {}

  onDestroy() {
    input.off(Input.EventType.KEY_UP, this.move, this);
  }
}
