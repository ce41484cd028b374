// A timer that runs once and starts itself again: stopped at the end of its owner, or not.
export class Heartbeat {
  start() {
    this.timer = setTimeout(() => this.beat(), 1000); // ok: dispose cancels it
  }

  beat() {
    this.sent += 1;
    this.start();
  }

  dispose() {
    clearTimeout(this.timer);
  }
}

export class Drumbeat {
  start() {
    this.timer = setTimeout(() => this.beat(), 1000); // leak: timer-not-cleared
  }

  beat() {
    this.sent += 1;
    this.start();
  }

  dispose() {
    this.sent = 0;
  }
}

export function later(task) {
  setTimeout(task, 1000); // ok: it ends by itself
}
