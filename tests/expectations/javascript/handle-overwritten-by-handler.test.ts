// An event that comes again drops the handle of the last one, unless its handler clears it first.
export class Stopwatch extends HTMLElement {
  private readonly button = document.createElement("button");
  private readonly extra = document.createElement("button");
  private readonly reset = document.createElement("button");
  private timer?: ReturnType<typeof setInterval>;
  private second?: ReturnType<typeof setInterval>;
  private lap?: ReturnType<typeof setInterval>;

  connectedCallback() {
    this.button.addEventListener("click", () => this.again());
    this.extra.addEventListener("click", () => this.start());
    this.reset.addEventListener("click", () => this.restart());
  }

  again() {
    this.timer = setInterval(() => this.show(), 100); // leak: handle-overwritten
  }

  start() {
    this.second = setInterval(() => this.show(), 100); // missed: handle-overwritten (a method named `start` is taken to run once)
  }

  restart() {
    clearInterval(this.lap);
    this.lap = setInterval(() => this.show(), 100); // ok: the last one is cleared first
  }

  show() {}

  disconnectedCallback() {
    clearInterval(this.timer);
    clearInterval(this.second);
    clearInterval(this.lap);
  }
}

export class Ruler extends HTMLElement {
  private timer?: ReturnType<typeof setInterval>;

  connectedCallback() {
    this.addEventListener("click", this.measure);
  }

  measure() {
    this.timer = setInterval(() => this.show(), 100); // leak: handle-overwritten
  }

  show() {}

  disconnectedCallback() {
    clearInterval(this.timer);
  }
}
