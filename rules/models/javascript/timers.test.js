// Timers that outlive their owner.
import { setInterval as every, clearInterval as cancel } from "node:timers";

export class StockTicker extends HTMLElement {
  connectedCallback() {
    this.poll = setInterval(() => this.refresh(), 5000); // leak: timer-not-cleared
    window.setInterval(() => this.blink(), 500); // leak: timer-not-cleared
    this.clock = setInterval(() => this.blink(), 1000); // ok: disconnectedCallback clears it
    this.hint = setTimeout(() => this.blink(), 300); // ok: cleared by the other function, which works as well
    this.draw();
    this.spin();
  }

  draw() {
    this.frame = requestAnimationFrame(() => this.draw()); // ok: disconnectedCallback cancels the loop
  }

  spin() {
    requestAnimationFrame(() => this.spin()); // leak: timer-not-cleared
  }

  refresh() {}
  blink() {}

  disconnectedCallback() {
    clearInterval(this.clock);
    clearInterval(this.hint);
    cancelAnimationFrame(this.frame);
  }
}

export class Heartbeat {
  start() {
    this.beat = every(() => this.send(), 30000); // ok: stop clears it
    this.report = every(() => this.send(), 60000); // leak: timer-not-cleared
    this.idle = requestIdleCallback(() => this.send()); // ok: stop cancels it
    this.flush = setImmediate(() => this.send()); // ok: stop clears it
    setInterval(() => this.send(), 90000).unref(); // ok: made not to keep the process alive
    this.schedule();
  }

  schedule() {
    setTimeout(() => this.schedule(), 1000); // leak: timer-not-cleared
  }

  send() {}

  stop() {
    cancel(this.beat);
    cancelIdleCallback(this.idle);
    clearImmediate(this.flush);
  }
}

setInterval(() => console.log(process.uptime()), 60000); // ok: runs once
