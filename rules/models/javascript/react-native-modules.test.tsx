// What screens register with native modules.
import notifee from "@notifee/react-native";
import Geolocation from "@react-native-community/geolocation";
import { useEffect } from "react";
import BackgroundTimer from "react-native-background-timer";
import { BleManager } from "react-native-ble-plx";
import RNCallKeep from "react-native-callkeep";
import { purchaseUpdatedListener } from "react-native-iap";
import { OneSignal } from "react-native-onesignal";
import Orientation from "react-native-orientation-locker";
import Sound from "react-native-sound";
import TcpSocket from "react-native-tcp-socket";

const manager = new BleManager();

export function Screen({ show }: { show: () => void }) {
  useEffect(() => {
    const tick = BackgroundTimer.setInterval(show, 1000); // ok: the cleanup clears it
    BackgroundTimer.setInterval(show, 5000); // leak: timer-not-cleared
    return () => BackgroundTimer.clearInterval(tick);
  }, [show]);

  useEffect(() => {
    manager.onStateChange(show, true); // leak: listener-not-removed
    const states = manager.onStateChange(show, true); // ok: the cleanup removes it
    purchaseUpdatedListener(show); // leak: listener-not-removed
    return () => states.remove();
  }, [show]);

  useEffect(() => notifee.onForegroundEvent(show), [show]); // ok: the disposer is the cleanup

  useEffect(() => {
    notifee.onForegroundEvent(show); // leak: listener-not-removed
    Orientation.addOrientationListener(show); // leak: listener-not-removed
    Orientation.addDeviceOrientationListener(show); // ok: the cleanup removes it
    RNCallKeep.addEventListener("answerCall", show); // leak: listener-not-removed
    RNCallKeep.addEventListener("endCall", show); // ok: the cleanup removes it
    OneSignal.Notifications.addEventListener("click", show); // leak: listener-not-removed
    OneSignal.Notifications.addEventListener("permissionChange", show); // ok: the cleanup removes it
    Geolocation.watchPosition(show); // leak: listener-not-removed
    const watch = Geolocation.watchPosition(show); // ok: the cleanup clears it
    return () => {
      Orientation.removeDeviceOrientationListener(show);
      RNCallKeep.removeEventListener("endCall");
      OneSignal.Notifications.removeEventListener("permissionChange", show);
      Geolocation.clearWatch(watch);
    };
  }, [show]);
  return null;
}

export class Player {
  private readonly start = new Sound("start.mp3"); // ok: destroy releases it
  private readonly end = new Sound("end.mp3"); // leak: resource-not-closed
  private readonly control = TcpSocket.createConnection({ port: 1 }); // ok: destroy destroys it
  private readonly data = TcpSocket.createConnection({ port: 2 }); // leak: resource-not-closed
  private later?: number;
  private never?: number;

  play() {
    this.later = BackgroundTimer.setTimeout(() => this.stop(), 1000); // ok: destroy clears it
    this.never = BackgroundTimer.setTimeout(() => this.stop(), 5000); // leak: timer-not-cleared
  }

  stop() {}

  destroy() {
    this.start.release();
    this.control.destroy();
    BackgroundTimer.clearTimeout(this.later);
  }
}

export class Sync {
  start() {
    BackgroundTimer.runBackgroundTimer(() => this.send(), 1000); // ok: destroy stops it
    manager.startDeviceScan(null, null, () => this.send()); // ok: destroy stops it
  }

  send() {}

  destroy() {
    BackgroundTimer.stopBackgroundTimer();
    manager.stopDeviceScan();
  }
}
