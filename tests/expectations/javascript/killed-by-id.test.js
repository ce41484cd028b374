// A child may be ended by its number.
import { spawn } from "node:child_process";
import treeKill from "tree-kill";

export class Instance {
  start(command) {
    this.child = spawn(command); // ok: the whole tree is ended by number
  }

  terminate() {
    treeKill(this.child.pid);
  }
}

export class Orphan {
  start(command) {
    this.child = spawn(command); // leak: resource-not-closed
    console.log("started", this.child.pid);
  }

  terminate() {
    console.log("gone", this.child.pid);
  }
}
