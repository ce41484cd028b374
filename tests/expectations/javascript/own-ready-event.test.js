// A program's own event that says that something is there, comes once.
import once from "lodash/once";

class Panel {
  constructor() {
    document.addEventListener("drawer-changed", () => this.update()); // ok: made once, when the page is ready
  }
  update() {}
}

document.addEventListener("app-main-loaded", () => new Panel());

class Row {
  constructor() {
    document.addEventListener("drawer-changed", () => this.update()); // leak: listener-not-removed
  }
  update() {}
}

document.addEventListener("row-wanted", () => new Row());

export const listen = once(() => {
  window.addEventListener("keydown", () => {}); // ok: its function runs once
});

window.addEventListener("focus", () => listen());
