// An event that comes again replaces the only handle of what the one before has started.
export class Watch {
  connect() {
    process.on("warning", this.showCareless); // ok: dispose removes it
    process.on("message", this.showCareful); // ok: dispose removes it
  }

  showCareless() {
    this.careless = setInterval(() => this.draw(), 1000); // leak: handle-overwritten
  }

  showCareful() {
    clearInterval(this.careful);
    this.careful = setInterval(() => this.draw(), 1000); // ok: the one before is cleared
  }

  draw() {}

  dispose() {
    process.off("warning", this.showCareless);
    process.off("message", this.showCareful);
    clearInterval(this.careless);
    clearInterval(this.careful);
  }
}
