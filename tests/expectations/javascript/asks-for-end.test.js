// A callback that first asks whether its owner has ended sets itself no more when it has.
export class Asking {
  render() {
    const self = this;
    setTimeout(() => { // ok: `stop` sets what it asks for
      if (!self.stopped) self.render();
    }, 4000);
  }

  stop() {
    this.stopped = true;
  }
}

export class Forgetful {
  render() {
    setTimeout(() => { // leak: timer-not-cleared
      if (!this.paused) this.draw();
      this.render();
    }, 4000);
  }

  draw() {}

  stop() {
    this.stopped = true;
  }
}

export class AskedLater {
  async check() {
    if (this.closing) return;
    await this.load();
    setTimeout(() => this.check(), 30000); // leak: timer-not-cleared
  }

  async load() {}

  close() {
    this.closing = true;
  }
}
