// Callbacks run as often as the call that is given them says.
const started = new Set();

function watch(name) {
  window.addEventListener(name, () => started.delete(name)); // ok: runs once, from the module's body
}

Promise.resolve("resize").then(watch);
queueMicrotask(() => document.addEventListener("scroll", () => started.clear())); // ok: runs once
new Promise((resolve) => document.addEventListener("keydown", resolve)); // ok: runs once

export class Tabs extends HTMLElement {
  connectedCallback() {
    Promise.resolve().then(() => {
      this.timer = setInterval(() => this.blink(), 1000); // leak: timer-not-cleared
      this.clock = setInterval(() => this.blink(), 1000); // ok: disconnectedCallback clears it
    });
    ["click", "keyup"].forEach((name) => document.addEventListener(name, this.blink)); // leak: listener-not-removed
    this.resize = this.blink.bind(this);
    window.addEventListener("resize", this.resize); // ok: the bound function is kept and removed
  }

  blink() {}

  disconnectedCallback() {
    clearInterval(this.clock);
    window.removeEventListener("resize", this.resize);
  }
}
