// Listeners on small emitters that outlive the subscriber.
import Emitter from "component-emitter";
import Emittery from "emittery";
import EventEmitter2 from "eventemitter2";
import { createNanoEvents } from "nanoevents";
import PubSub from "pubsub-js";
import { TinyEmitter } from "tiny-emitter";
import emitter from "tiny-emitter/instance";
import { TypedEmitter } from "tiny-typed-emitter";

const nano = createNanoEvents();
const news = createNanoEvents();
const tasks = new Emittery();
const uploads = new Emittery();
const wild = new EventEmitter2({ wildcard: true });
const tiny = new TinyEmitter();
const typed = new TypedEmitter<{ tick(): void }>();
const component = new Emitter();

export class Panel {
  private readonly own = createNanoEvents();
  private token?: string;

  start() {
    this.own.on("draw", () => this.draw()); // ok: the emitter is the panel's own
    tasks.on("done", this.draw); // ok: stop removes it
    wild.onAny(this.draw); // ok: stop removes it
    wild.on("order.*", this.draw); // leak: listener-not-removed
    tiny.on("draw", this.draw); // ok: stop removes it
    tiny.on("scroll", this.draw); // leak: listener-not-removed
    emitter.on("zoom", this.draw); // leak: listener-not-removed
    emitter.on("turn", this.draw); // ok: stop removes it
    typed.on("tick", this.draw); // leak: listener-not-removed
    component.on("message", this.draw); // ok: stop removes it
    component.on("error", () => this.draw()); // leak: listener-not-removed
    this.token = PubSub.subscribe("cart", () => this.draw()); // ok: stop unsubscribes it
    PubSub.subscribe("user", this.draw); // ok: stop unsubscribes the handler
    PubSub.subscribe("stock", () => this.draw()); // leak: listener-not-removed
    PubSub.subscribeAll(() => this.draw()); // leak: listener-not-removed
  }

  draw = () => {};

  onDraw(handler: () => void) {
    return nano.on("draw", handler); // ok: the caller has the disposer
  }

  stop() {
    tasks.off("done", this.draw);
    wild.offAny(this.draw);
    tiny.off("draw", this.draw);
    emitter.off("turn", this.draw);
    component.off("message", this.draw);
    PubSub.unsubscribe(this.token);
    PubSub.unsubscribe(this.draw);
  }
}

export class Logger {
  private all?: string;

  start() {
    news.on("draw", () => this.write()); // missed: listener-not-removed (`on` is taken for chained: its result for the emitter)
    uploads.on("failed", this.write); // missed: listener-not-removed (`on` is taken for chained: its result for the emitter)
    tasks.onAny(this.write); // ok: stop removes it
    tasks.on("started", this.write); // ok: stop removes it
    wild.onAny(() => this.write()); // leak: listener-not-removed
    this.all = PubSub.subscribeAll(this.write); // ok: stop unsubscribes it
  }

  write = () => {};

  stop() {
    tasks.offAny(this.write);
    tasks.off("started", this.write);
    PubSub.unsubscribe(this.all);
  }
}

export class Tracer {
  start() {
    tasks.onAny(() => this.write()); // leak: listener-not-removed
  }

  write() {}

  stop() {}
}
