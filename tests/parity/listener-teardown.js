// A listener on what outlives its subscriber: removed in the teardown, or not.
export class Badge {
  connect() {
    process.on("warning", this.show); // ok: dispose removes it
    process.on("message", this.tell); // leak: listener-not-removed
  }

  show() {}

  tell() {}

  dispose() {
    process.off("warning", this.show);
  }
}

export class Label {
  connect() {
    process.on("warning", this.show); // leak: listener-not-removed
  }

  show() {}

  dispose() {
    this.text = "";
  }
}
