// A field that only ever holds the object itself is the object.
export class Client {
  constructor(socket) {
    this._self = this;
    this.socket = socket;
  }

  arm() {
    this.ping = setInterval(() => this.socket.write("PING"), 1000); // ok: destroy clears it through the alias
    this.report = setInterval(() => this.socket.write("INFO"), 1000); // leak: timer-not-cleared
  }

  destroy() {
    clearInterval(this._self.ping);
  }
}

export class Twin {
  constructor(other) {
    this._self = other;
  }

  arm() {
    this.ping = setInterval(() => this.tick(), 1000); // leak: timer-not-cleared
  }

  tick() {}

  destroy() {
    clearInterval(this._self.ping);
  }
}
