// Calls: rooms, peers and tracks of components.
import AgoraRTC from "agora-rtc-sdk-ng";
import { createLocalAudioTrack, createLocalVideoTrack, Room } from "livekit-client";
import { Device } from "mediasoup-client";
import Peer from "peerjs";
import SimplePeer from "simple-peer";
import { connect } from "twilio-video";

export class Call {
  private readonly room = new Room();
  private readonly lobby = new Room();
  private readonly device = new Device();
  private readonly friend = new SimplePeer({ initiator: true }); // ok: destroy destroys it
  private readonly guest = new SimplePeer({ initiator: true }); // leak: resource-not-closed
  private readonly broker = new Peer("broker"); // ok: destroy destroys it
  private readonly backup = new Peer("backup"); // leak: resource-not-closed
  private camera: any;
  private microphone: any;
  private video: any;
  private audio: any;
  private send: any;
  private receive: any;
  private meeting: any;
  private stage: any;

  async start(url: string, token: string) {
    this.room.on("disconnected", () => this.draw()); // ok: its own room
    await this.room.connect(url, token); // ok: destroy disconnects it
    await this.lobby.connect(url, token); // leak: resource-not-closed
    this.camera = await createLocalVideoTrack(); // ok: destroy stops it
    this.microphone = await createLocalAudioTrack(); // leak: resource-not-closed
    this.meeting = await connect(token, { name: "meeting" }); // ok: destroy disconnects it
    this.stage = await connect(token, { name: "stage" }); // leak: resource-not-closed
    this.send = this.device.createSendTransport({}); // ok: destroy closes it
    this.receive = this.device.createRecvTransport({}); // leak: resource-not-closed
    this.video = await AgoraRTC.createCameraVideoTrack(); // ok: destroy closes it
    this.audio = await AgoraRTC.createMicrophoneAudioTrack(); // leak: resource-not-closed
  }

  draw() {}

  destroy() {
    this.room.disconnect();
    this.camera.stop();
    this.meeting.disconnect();
    this.friend.destroy();
    this.broker.destroy();
    this.send.close();
    this.video.close();
  }
}
