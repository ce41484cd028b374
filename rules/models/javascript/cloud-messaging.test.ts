// Clients and consumers of clouds' messaging.
import { EventHubProducerClient } from "@azure/event-hubs";
import { ServiceBusClient, ServiceBusReceiver } from "@azure/service-bus";
import { PubSub } from "@google-cloud/pubsub";
import { Consumer } from "sqs-consumer";

const pubsub = new PubSub();

export async function publish(body: string) {
  const client = new EventHubProducerClient("hub"); // leak: resource-not-guarded
  await client.sendBatch([{ body }]);
  await client.close();
}

export async function publishAll(bodies: string[]) {
  const client = new EventHubProducerClient("hub"); // ok: closed on every way out
  try {
    for (const body of bodies) await client.sendBatch([{ body }]);
  } finally {
    await client.close();
  }
}

export async function send(client: ServiceBusClient, body: string) {
  const sender = client.createSender("orders"); // leak: resource-not-closed
  await sender.sendMessages({ body });
}

export async function sendAll(client: ServiceBusClient, bodies: string[]) {
  const sender = client.createSender("orders"); // ok: closed on every way out
  try {
    for (const body of bodies) await sender.sendMessages({ body });
  } finally {
    await sender.close();
  }
}

export class Inbox {
  private readonly orders = pubsub.subscription("orders");
  private readonly mails = pubsub.subscription("mails");
  private readonly jobs = Consumer.create({ queueUrl: "jobs" });
  private readonly logs = Consumer.create({ queueUrl: "logs" });
  private readonly bus = new ServiceBusClient("bus"); // ok: stop closes it
  private readonly ring = new ServiceBusClient("ring"); // leak: resource-not-closed

  start() {
    this.orders.on("message", () => this.take()); // ok: stop closes it
    this.mails.on("message", () => this.take()); // leak: timer-not-cleared
    this.jobs.start(); // ok: stop stops it
    this.logs.start(); // leak: timer-not-cleared
  }

  take() {}

  async stop() {
    await this.orders.close();
    this.jobs.stop();
    await this.bus.close();
  }
}

const alerts = new ServiceBusClient("alerts").createReceiver("alerts");

export class Siren {
  private subscription?: { close(): Promise<void> };

  start() {
    this.subscription = alerts.subscribe({ processMessage: async () => this.sound() }); // ok: stop closes it
  }

  sound() {}

  async stop() {
    await this.subscription?.close();
  }
}

export class Horn {
  constructor(private readonly receiver: ServiceBusReceiver) {}

  start() {
    this.receiver.subscribe({ processMessage: async () => this.sound() }); // leak: listener-not-removed
  }

  sound() {}

  async stop() {}
}
