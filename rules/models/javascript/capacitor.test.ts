// Pages of Ionic, and plugins of Capacitor.
import { App } from "@capacitor/app";
import { Geolocation } from "@capacitor/geolocation";
import { Keyboard } from "@capacitor/keyboard";
import { Network } from "@capacitor/network";
import { Component } from "@angular/core";
import { Platform } from "@ionic/angular";

@Component({ selector: "app-trip", template: "" })
export class TripPage {
  private network: any;
  private resumed: any;
  private back: any;
  private watch: any;

  constructor(private readonly platform: Platform) {}

  async ionViewDidEnter() {
    this.network = await Network.addListener("networkStatusChange", () => this.draw()); // ok: ionViewWillLeave removes it
    this.resumed = await App.addListener("resume", () => this.draw()); // leak: listener-not-removed
    Keyboard.addListener("keyboardDidShow", () => this.draw()); // leak: listener-not-removed
    this.back = this.platform.backButton.subscribeWithPriority(10, () => this.draw()); // ok: ionViewWillLeave ends it
    this.platform.resume.subscribe(() => this.draw()); // leak: listener-not-removed
    this.watch = await Geolocation.watchPosition({}, () => this.draw()); // ok: ionViewWillLeave clears it
    window.addEventListener("online", this.online); // ok: ionViewWillLeave removes it
    window.addEventListener("offline", this.online); // leak: listener-not-removed
  }

  online = () => {};
  draw() {}

  ionViewWillLeave() {
    this.network?.remove();
    this.back.unsubscribe();
    Geolocation.clearWatch({ id: this.watch });
    window.removeEventListener("online", this.online);
  }
}

export class Compass {
  async start() {
    await Geolocation.watchPosition({}, () => this.draw()); // missed: timer-not-cleared (a clearWatch elsewhere may be its)
  }

  draw() {}

  dispose() {}
}
