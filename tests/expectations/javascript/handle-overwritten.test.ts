// A second start drops the handle of the first, unless it clears it or returns early.
export class Poller {
  private timer?: ReturnType<typeof setInterval>;

  start() {
    this.timer = setInterval(() => this.poll(), 5000); // missed: handle-overwritten (`restart` calls `start` and clears nothing: the rule's own example)
  }

  restart() {
    this.start();
  }

  poll() {}

  stop() {
    clearInterval(this.timer);
  }
}

export class CarefulPoller {
  private timer?: ReturnType<typeof setInterval>;
  private retry?: ReturnType<typeof setInterval>;
  private slow?: ReturnType<typeof setInterval>;

  start() {
    if (this.timer) return;
    this.timer = setInterval(() => this.poll(), 5000); // ok: a second start returns early
    clearInterval(this.retry);
    this.retry = setInterval(() => this.poll(), 500); // ok: the last one is cleared first
    if (!this.slow) {
      this.slow = setInterval(() => this.poll(), 60_000); // ok: only where none runs
    }
  }

  restart() {
    this.start();
  }

  poll() {}

  stop() {
    clearInterval(this.timer);
    clearInterval(this.retry);
    clearInterval(this.slow);
    this.timer = this.retry = this.slow = undefined;
  }
}

export function twice(task: () => void) {
  let timer = setInterval(task, 1000); // missed: handle-overwritten (the clear below reaches the second timer alone)
  timer = setInterval(task, 2000); // ok: cleared below
  clearInterval(timer);
}

export class Beat {
  private timer?: ReturnType<typeof setInterval>;

  constructor(channel: EventEmitter) {
    channel.on("open", () => {
      this.timer = setInterval(() => this.send(), 1000); // ok: it opens again when it was closed
    });
    channel.on("close", () => clearInterval(this.timer));
  }

  send(): void {}
}
