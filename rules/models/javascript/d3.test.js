// Timers of D3.
import * as d3 from "d3";
import { interval, timer } from "d3-timer";

export class Globe {
  mount() {
    this.spin = timer((elapsed) => this.turn(elapsed)); // ok: destroy stops it
    this.fade = d3.timer((elapsed) => this.turn(elapsed)); // leak: timer-not-cleared
    this.poll = d3.interval(() => this.turn(0), 1000); // ok: destroy stops it
    this.beat = interval(() => this.turn(0), 250); // leak: timer-not-cleared
  }

  turn() {}

  destroy() {
    this.spin.stop();
    this.poll.stop();
  }
}
