// Hooks, channels, sessions and monitors of Node's diagnostics.
import { createHook } from "node:async_hooks";
import { channel, subscribe, unsubscribe } from "node:diagnostics_channel";
import { Session } from "node:inspector";
import { monitorEventLoopDelay, PerformanceObserver } from "node:perf_hooks";

const queries = channel("db.query");

export class Profiler {
  private readonly session = new Session();
  private readonly other = new Session();
  private readonly delay = monitorEventLoopDelay({ resolution: 20 });
  private readonly coarse = monitorEventLoopDelay({ resolution: 200 });
  private readonly hook = createHook({ init: () => this.note() });
  private readonly spare = createHook({ destroy: () => this.note() });
  private readonly observer = new PerformanceObserver(() => this.note());
  private readonly marks = new PerformanceObserver(() => this.note());

  start() {
    this.session.connect(); // ok: stop disconnects it
    this.other.connect(); // leak: resource-not-closed
    this.delay.enable(); // ok: stop disables it
    this.coarse.enable(); // leak: timer-not-cleared
    this.hook.enable(); // ok: stop disables it
    this.spare.enable(); // leak: listener-not-removed
    this.observer.observe({ entryTypes: ["gc"] }); // ok: stop disconnects it
    this.marks.observe({ entryTypes: ["mark"] }); // missed: listener-not-removed (an imported observer in a field is taken for its owner's own)
    queries.subscribe(this.note); // ok: stop unsubscribes it
    queries.subscribe(() => this.note()); // leak: listener-not-removed
    subscribe("http.client.request.start", this.note); // ok: stop unsubscribes it
    subscribe("http.server.request.start", this.note); // leak: listener-not-removed
  }

  note = () => {};

  stop() {
    this.session.disconnect();
    this.delay.disable();
    this.hook.disable();
    this.observer.disconnect();
    queries.unsubscribe(this.note);
    unsubscribe("http.client.request.start", this.note);
  }
}
