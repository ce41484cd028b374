// A scan and a watch that nothing ends.
import noble from "@abandonware/noble";
import { Gpio } from "onoff";

const door = new Gpio(4, "in", "both"); // ok: runs once

export class Finder {
  start() {
    noble.startScanning(); // leak: listener-not-removed
    door.watch(() => this.show()); // leak: listener-not-removed
  }

  show() {}

  stop() {}
}
