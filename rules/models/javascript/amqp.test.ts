// Connections, channels and consumers of RabbitMQ.
import amqp, { Channel, Connection } from "amqplib";
import { EventEmitter } from "node:events";
import manager from "amqp-connection-manager";

const orders = new EventEmitter();

export async function publish(queue: string, body: Buffer) {
  const connection = await amqp.connect("amqp://rabbit.example"); // ok: its channel is what is used
  const channel = await connection.createChannel(); // leak: resource-not-guarded
  await channel.assertQueue(queue);
  channel.sendToQueue(queue, body);
  await channel.close();
  await connection.close();
}

export async function purge(queue: string) {
  const connection = await amqp.connect("amqp://rabbit.example"); // ok: closed on every way out
  try {
    const channel = await connection.createChannel(); // ok: closed with its connection
    await channel.purgeQueue(queue);
  } finally {
    await connection.close();
  }
}

export async function count(connection: Connection, queue: string) {
  const channel = await connection.createChannel(); // leak: resource-not-closed
  const { messageCount } = await channel.checkQueue(queue);
  return messageCount;
}

export class Printer {
  private readonly links = manager.connect(["amqp://a.example", "amqp://b.example"]); // ok: close closes it
  private readonly spare = manager.connect(["amqp://c.example"]); // leak: resource-not-closed

  async close() {
    await this.links.close();
  }
}

export class Inbox {
  constructor(private readonly channel: Channel) {}

  async start() {
    const { consumerTag } = await this.channel.consume("mail", (message) => this.take(message)); // ok: stop cancels it
    this.tag = consumerTag;
  }

  private tag = "";

  take(message: unknown) {
    orders.on("order", () => message); // leak: listener-not-removed
  }

  async stop() {
    await this.channel.cancel(this.tag);
  }
}

const connected = await amqp.connect("amqp://rabbit.example"); // ok: runs once
const alerts = await connected.createChannel(); // ok: runs once

export class Siren {
  async start() {
    await alerts.consume("alerts", () => this.sound()); // leak: listener-not-removed
  }

  sound() {}

  stop() {}
}
