// Clients of brokers that are closed, and that are not.
import { Connection } from "@temporalio/client";
import Pulsar from "pulsar-client";
import { ZBClient } from "zeebe-node";

const shared = new Pulsar.Client({ serviceUrl: "pulsar://a.example" }); // ok: runs once

export async function last() {
  const reader = await shared.createReader({ topic: "a" }); // missed: resource-not-closed (the client that would close it lives on)
  const message = await reader.readNext();
  console.log(message.getData());
}

export async function publishAll(list: Buffer[]) {
  const producer = await shared.createProducer({ topic: "a" }); // ok: closed on every way out
  try {
    for (const data of list) await producer.send({ data });
  } finally {
    await producer.close();
  }
}

export class Workflows {
  private readonly engine = new ZBClient(); // ok: close closes it
  private readonly other = new ZBClient(); // leak: resource-not-closed
  private readonly broker = new Pulsar.Client({}); // ok: close closes it
  private readonly spare = new Pulsar.Client({}); // leak: resource-not-closed
  private reader?: Pulsar.Reader;
  private queue?: Pulsar.Consumer;
  private connection?: Connection;
  private second?: Connection;

  async open() {
    this.connection = await Connection.connect({}); // ok: close closes it
    this.second = await Connection.connect({}); // leak: resource-not-closed
  }

  async follow() {
    this.reader = await this.spare.createReader({ topic: "b" }); // leak: resource-not-closed
    this.queue = await this.broker.subscribe({ topic: "c" }); // ok: closed with its client
  }

  async close() {
    await this.engine.close();
    await this.broker.close();
    await this.connection?.close();
  }
}
