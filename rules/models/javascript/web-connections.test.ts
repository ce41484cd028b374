// Connections and devices that outlive the component that opened them.

export class CallPanel extends HTMLElement {
  connectedCallback() {
    this.chat = new WebSocket("wss://chat.example"); // leak: resource-not-closed
    this.signal = new WebSocket("wss://signal.example"); // ok: disconnectedCallback closes it
    this.feed = new EventSource("/feed"); // leak: resource-not-closed
    this.status = new EventSource("/status"); // ok: disconnectedCallback closes it
    this.tabs = new BroadcastChannel("tabs"); // leak: resource-not-closed
    this.theme = new BroadcastChannel("theme"); // ok: disconnectedCallback closes it
    this.encoder = new Worker("encode.js"); // leak: resource-not-closed
    this.decoder = new Worker("decode.js"); // ok: disconnectedCallback terminates it
    this.peer = new RTCPeerConnection(); // leak: resource-not-closed
    this.backup = new RTCPeerConnection(); // ok: disconnectedCallback closes it
    this.ringtone = new AudioContext(); // leak: resource-not-closed
    this.mixer = new AudioContext(); // ok: disconnectedCallback closes it
    this.where = navigator.geolocation.watchPosition(() => this.render()); // leak: timer-not-cleared
    this.track = navigator.geolocation.watchPosition(() => this.render()); // ok: disconnectedCallback clears it
    this.signal.addEventListener("message", () => this.render()); // ok: the socket is closed
  }

  async startVideo() {
    this.camera = await navigator.mediaDevices.getUserMedia({ video: true }); // ok: disconnectedCallback stops its tracks
    this.screen = await navigator.mediaDevices.getDisplayMedia(); // leak: resource-not-closed
    this.awake = await navigator.wakeLock.request("screen"); // leak: resource-not-closed
    this.lit = await navigator.wakeLock.request("screen"); // ok: disconnectedCallback releases it
  }

  attachFile(file: File, picture: HTMLImageElement) {
    this.preview = URL.createObjectURL(file); // leak: resource-not-closed
    picture.src = this.preview;
    this.thumbnail = URL.createObjectURL(file); // ok: disconnectedCallback revokes it
  }

  render() {}

  disconnectedCallback() {
    this.signal.close();
    this.status.close();
    this.theme.close();
    this.decoder.terminate();
    this.backup.close();
    this.mixer.close();
    navigator.geolocation.clearWatch(this.track);
    for (const track of this.camera.getTracks()) track.stop();
    this.lit.release();
    URL.revokeObjectURL(this.thumbnail);
  }
}

export async function upload(url: string, message: string) {
  const socket = new WebSocket(url); // leak: resource-not-closed
  if (!message) return;
  socket.send(message);
  socket.close();
}
