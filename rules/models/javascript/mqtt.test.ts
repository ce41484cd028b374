// Clients of MQTT.js.
import mqtt, { connectAsync, MqttClient } from "mqtt";

const broker = mqtt.connect("mqtt://broker.example"); // ok: runs once

export async function announce(state: string) {
  const client = await connectAsync("mqtt://broker.example"); // leak: resource-not-guarded
  await client.publishAsync("state", state);
  await client.endAsync();
}

export async function retire(name: string) {
  const client = await connectAsync("mqtt://broker.example"); // ok: ended on every way out
  try {
    await client.publishAsync(`retired/${name}`, "");
  } finally {
    await client.endAsync();
  }
}

export class Lamp {
  private readonly state = mqtt.connect("mqtt://state.example"); // ok: stop ends it
  private readonly control: MqttClient;

  constructor() {
    this.control = mqtt.connect("mqtt://control.example"); // leak: resource-not-closed
    this.state.on("message", () => this.show()); // ok: the client is the lamp's own
    broker.on("message", this.show); // ok: stop removes it
    broker.on("offline", this.show); // leak: listener-not-removed
  }

  show = () => {};

  stop() {
    this.state.end();
    broker.off("message", this.show);
  }
}
