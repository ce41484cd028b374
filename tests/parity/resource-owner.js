// Held by an object: closed by its teardown, by a method that the teardown calls, by nobody.
import * as fs from "fs";

export class Journal {
  constructor(path) {
    this.log = fs.openSync(path, "a"); // ok: dispose closes it
    this.index = fs.openSync(path, "r"); // ok: dispose calls what closes it
    this.lock = fs.openSync(path, "w"); // leak: resource-not-closed
  }

  drop() {
    fs.closeSync(this.index);
  }

  dispose() {
    fs.closeSync(this.log);
    this.drop();
  }
}

class Base {
  dispose() {
    fs.closeSync(this.fd);
  }
}

export class Derived extends Base {
  open(path) {
    this.fd = fs.openSync(path, "r"); // ok: the base class closes it
  }
}
