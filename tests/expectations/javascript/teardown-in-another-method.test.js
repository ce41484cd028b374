// The teardown calls other methods of its class, and these release.
export class Player extends HTMLElement {
  connectedCallback() {
    window.addEventListener("keydown", this.onKey); // ok: disconnectedCallback calls unbind
    window.addEventListener("keyup", this.onKey); // leak: listener-not-removed
    this.poll = setInterval(this.onKey, 250); // ok: disconnectedCallback calls stopTimers
    this.blink = setInterval(this.onKey, 500); // leak: timer-not-cleared
    this.fade = setInterval(this.onKey, 750); // ok: cleared two calls below disconnectedCallback
  }

  disconnectedCallback() {
    this.#unbind();
    this.stopTimers();
  }

  #unbind() {
    window.removeEventListener("keydown", this.onKey);
  }

  stopTimers() {
    clearInterval(this.poll);
    this.stopFade();
  }

  stopFade() {
    clearInterval(this.fade);
    this.fade = null;
  }

  pause() {
    clearInterval(this.rate);
  }

  onKey = () => {};
}

export class Base {
  dispose() {
    clearInterval(this.tick);
  }
}

export class Derived extends Base {
  start() {
    this.tick = setInterval(() => this.step(), 1000); // ok: the inherited dispose clears it
    this.tock = setInterval(() => this.step(), 1000); // leak: timer-not-cleared
  }

  step() {}
}
