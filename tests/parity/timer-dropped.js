// An interval whose handle nobody keeps, in code that runs once and in code that runs many times.
setInterval(sweep, 60000); // ok: the module starts once

export class Panel {
  show() {
    setInterval(() => this.update(), 1000); // leak: timer-not-cleared
  }

  update() {
    this.shown = true;
  }

  dispose() {
    this.shown = false;
  }
}

function sweep() {}
