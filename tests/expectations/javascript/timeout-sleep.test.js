// A timeout that only lets time pass fires once and is gone; one that arms itself again goes on.
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); // ok: fires once

export async function retry(task, times) {
  for (let attempt = 0; attempt < times; attempt++) {
    try {
      return await task();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt)); // ok: fires once
    }
  }
  throw new Error("gave up");
}

export function showToast(toast) {
  toast.hidden = false;
  setTimeout(() => (toast.hidden = true), 3000); // ok: fires once
}

export class Watchdog {
  start() {
    this.check();
  }

  check() {
    this.look();
    setTimeout(() => this.check(), 1000); // leak: timer-not-cleared
  }

  look() {}

  stop() {}
}

export class Patient {
  check() {
    this.next = setTimeout(() => this.check(), 1000); // ok: stop clears the next one
  }

  stop() {
    clearTimeout(this.next);
  }
}
