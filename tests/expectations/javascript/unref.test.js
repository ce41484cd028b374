// A timer that does not keep the process alive, and one that does.
export class Metrics {
  constructor(report) {
    this.flush = setInterval(report, 60_000); // ok: made not to keep the process alive
    this.flush.unref();
    const sample = setInterval(report, 10_000); // ok: made not to keep the process alive
    sample.unref?.();
    setInterval(report, 30_000).unref(); // ok: made not to keep the process alive
    this.gauge = setInterval(report, 5_000); // leak: timer-not-cleared
    this.rate = setInterval(report, 1_000); // leak: timer-not-cleared
    this.rate.ref();
  }

  close() {
    this.closed = true;
  }
}

export function sweep(sessions) {
  const timer = setInterval(() => sessions.expire(), 1000); // false-alarm: timer-not-cleared (the test asks whether the host has `unref` at all)
  if (typeof timer.unref === "function") timer.unref();
}
