// Methods whose names say that they end an instance.

export class Player {
  start() {
    document.addEventListener("keydown", this.onKey); // leak: listener-not-removed
    window.addEventListener("blur", this.pause); // ok: stop removes it
  }

  onKey = () => {};
  pause = () => {};

  stop() {
    window.removeEventListener("blur", this.pause);
  }
}

export class Lease {
  private readonly renewal = setInterval(() => this.renew(), 1000); // ok: its dispose clears it
  private readonly audit = setInterval(() => this.renew(), 5000); // leak: timer-not-cleared

  renew() {}

  [Symbol.dispose]() {
    clearInterval(this.renewal);
  }
}

export function createClock(render: () => void) {
  const tick = setInterval(render, 1000); // ok: destroy clears it
  const sync = setInterval(render, 60000); // leak: timer-not-cleared
  return {
    destroy() {
      clearInterval(tick);
    },
  };
}

export class Inventory {
  private readonly items = new Map<string, number>();

  constructor() {
    window.addEventListener("storage", this.load); // ok: a class without teardown, of which nothing says how many there are
  }

  load = () => this.items.clear();

  remove(item: string) {
    this.items.delete(item);
  }
}
