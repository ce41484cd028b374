// removeAllListeners ends the listeners of its event, or of every event.
import { EventEmitter } from "node:events";

const market = new EventEmitter();

export class Ticker {
  private readonly show = () => {};

  start() {
    market.on("open", this.show); // ok: stop removes all listeners of the event
    market.on("close", this.show); // missed: listener-not-removed (removeAllListeners of another emitter, in another class, counts as one that may match)
    process.on("SIGHUP", this.show); // missed: listener-not-removed (removeAllListeners of another emitter, in another class, counts as one that may match)
  }

  stop() {
    market.removeAllListeners("open");
  }
}

export class Tape {
  constructor(private readonly feed: EventEmitter) {}

  start() {
    this.feed.on("price", (price) => this.print(price)); // ok: stop removes all listeners of the feed
    market.on("halt", () => this.print(0)); // missed: listener-not-removed (removeAllListeners of another emitter counts as one that may match)
  }

  print(price: number) {}

  stop() {
    this.feed.removeAllListeners();
  }
}
