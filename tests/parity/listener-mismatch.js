// A remove that names another function than the one that was added.
export class Bell {
  connect() {
    process.on("warning", (text) => this.ring(text)); // leak: listener-remove-mismatch
  }

  ring(text) {
    this.last = text;
  }

  dispose() {
    process.off("warning", (text) => this.ring(text));
  }
}

export class Gong {
  connect() {
    this.onWarning = (text) => this.ring(text);
    process.on("warning", this.onWarning); // ok: the same function is removed
  }

  ring(text) {
    this.last = text;
  }

  dispose() {
    process.off("warning", this.onWarning);
  }
}
