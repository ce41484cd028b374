// An interval in a field of its owner: whose teardown clears it, and whose does not.
export class Ticker {
  start() {
    this.poll = setInterval(() => this.refresh(), 1000); // ok: dispose clears it
    this.draw = setInterval(() => this.refresh(), 40); // leak: timer-not-cleared
  }

  refresh() {
    this.count += 1;
  }

  dispose() {
    clearInterval(this.poll);
  }
}
