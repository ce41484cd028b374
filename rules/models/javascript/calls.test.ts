// Calls of components that come and go.
import DailyIframe from "@daily-co/daily-js";
import OT from "@opentok/client";
import faye from "faye";
import JsSIP from "jssip";
import { UserAgent } from "sip.js";

const client = new faye.Client("https://live.example/faye");

export class CallView {
  connect(element: HTMLElement) {
    this.call = DailyIframe.createFrame(element); // ok: destroy destroys it
    this.preview = DailyIframe.createCallObject(); // leak: resource-not-closed
    this.camera = OT.initPublisher(element); // ok: destroy destroys it
    this.screen = OT.initPublisher(element); // leak: resource-not-closed
    this.room = new JitsiMeetExternalAPI("a.example"); // ok: destroy disposes of it
    this.lobby = new JitsiMeetExternalAPI("b.example"); // leak: resource-not-closed
    this.phone = new JsSIP.UA({}); // ok: destroy stops it
    this.phone.start();
    this.desk = new UserAgent({}); // leak: resource-not-closed
    this.desk.start();
    this.talk = client.subscribe("/talk", () => this.show()); // ok: destroy cancels it
    client.subscribe("/typing", () => this.show()); // leak: listener-not-removed
  }

  show() {}

  destroy() {
    this.call.destroy();
    this.camera.destroy();
    this.room.dispose();
    this.phone.stop();
    this.talk.cancel();
  }
}
