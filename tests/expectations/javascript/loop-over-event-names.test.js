// Listeners added in a loop over names are removed in a loop over the same names.
const GESTURES = ["touchstart", "touchmove", "touchend"];
const KEYS = ["keydown", "keyup"];

export class Pad {
  attach() {
    for (const name of GESTURES) window.addEventListener(name, this.onTouch); // ok: detach goes over the same names
    KEYS.forEach((name) => document.addEventListener(name, this.onTouch)); // ok: detach goes over the same names
    for (const name of ["focus", "blur"]) {
      window.addEventListener(name, this.onTouch); // missed: listener-not-removed (a remove in a loop over other names counts as one that may match)
    }
  }

  onTouch = () => {};

  detach() {
    GESTURES.forEach((name) => window.removeEventListener(name, this.onTouch));
    for (let i = 0; i < KEYS.length; i++) document.removeEventListener(KEYS[i], this.onTouch);
  }
}

export class Board extends HTMLElement {
  handlers = { resize: () => this.draw(), scroll: () => this.draw() };

  connectedCallback() {
    for (const [name, handler] of Object.entries(this.handlers)) {
      window.addEventListener(name, handler); // ok: removed in the loop of the teardown
    }
    for (const [name, handler] of Object.entries(this.handlers)) {
      document.addEventListener(name, handler); // missed: listener-not-removed (a remove in another class, of another handler, counts as one that may match)
    }
  }

  draw() {}

  disconnectedCallback() {
    for (const [name, handler] of Object.entries(this.handlers)) {
      window.removeEventListener(name, handler);
    }
  }
}
