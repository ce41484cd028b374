// Listeners on emitters that outlive the subscriber.
import { EventEmitter } from "node:events";
import nodeProcess from "node:process";

const bus = new EventEmitter();

export class Dashboard {
  private readonly redraw = () => {};
  private readonly own = new EventEmitter();

  start() {
    bus.on("price", this.redraw); // ok: stop removes it
    bus.addListener("volume", () => this.redraw()); // leak: listener-not-removed
    bus.prependListener("news", this.redraw); // ok: stop removes it
    bus.once("closing", this.redraw); // ok: it fires once
    this.own.on("redraw", this.redraw); // ok: the emitter is the dashboard's own
    process.on("SIGWINCH", this.redraw); // leak: listener-not-removed
    process.stdin.on("data", this.redraw); // ok: stop removes all listeners of the event
    nodeProcess.on("warning", this.redraw); // leak: listener-not-removed
    nodeProcess.on("SIGUSR2", this.redraw); // ok: stop removes it
    nodeProcess.once("beforeExit", this.redraw); // ok: it fires once
  }

  stop() {
    bus.off("price", this.redraw);
    bus.removeListener("news", this.redraw);
    process.stdin.removeAllListeners("data");
    nodeProcess.removeListener("SIGUSR2", this.redraw);
  }
}

export class Feed extends EventEmitter {
  private readonly relay = (value: number) => this.emit("value", value);

  constructor(private readonly source: EventEmitter) {
    super();
    this.on("value", () => {}); // ok: the listener is on the feed itself
    source.on("value", this.relay); // ok: close removes it from the same source
  }

  close() {
    this.source.off("value", this.relay);
  }
}

process.on("uncaughtException", (error) => console.error(error)); // ok: runs once
