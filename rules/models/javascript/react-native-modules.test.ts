// A scan and a background timer that go on when their screen is gone.
import BackgroundTimer from "react-native-background-timer";
import { BleManager } from "react-native-ble-plx";

const manager = new BleManager();

export class Finder {
  start() {
    BackgroundTimer.runBackgroundTimer(() => this.show(), 1000); // leak: timer-not-cleared
    manager.startDeviceScan(null, null, () => this.show()); // leak: listener-not-removed
  }

  show() {}

  destroy() {
    this.gone = true;
  }
}
