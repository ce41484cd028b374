// Producers and consumers of Kafka.
import { Kafka } from "kafkajs";
import { Producer } from "node-rdkafka";

const kafka = new Kafka({ brokers: ["kafka.example:9092"] });
const shared = kafka.producer();
await shared.connect(); // ok: runs once
const watched = kafka.producer();

export async function publish(topic: string, value: string) {
  const producer = kafka.producer();
  await producer.connect(); // leak: resource-not-guarded
  await producer.send({ topic, messages: [{ value }] });
  await producer.disconnect();
}

export async function topics() {
  const admin = kafka.admin();
  await admin.connect(); // ok: disconnected on every way out
  try {
    return await admin.listTopics();
  } finally {
    await admin.disconnect();
  }
}

export class Ledger {
  private readonly entries = kafka.consumer({ groupId: "ledger" });
  private readonly audits = kafka.consumer({ groupId: "audits" });
  private readonly fast = new Producer({ "metadata.broker.list": "kafka.example:9092" });
  private readonly slow = new Producer({ "metadata.broker.list": "kafka.example:9093" });

  async start() {
    await this.entries.connect(); // ok: stop disconnects it
    await this.audits.connect(); // leak: timer-not-cleared
    this.fast.connect(); // ok: stop disconnects it
    this.slow.connect(); // leak: resource-not-closed
  }

  onLost(handler: () => void) {
    return shared.on("producer.disconnect", handler); // ok: the caller has the disposer
  }

  async stop() {
    await this.entries.disconnect();
    this.fast.disconnect();
  }
}

export class Monitor {
  start() {
    watched.on("producer.connect", () => this.show()); // missed: listener-not-removed (`on` is taken for chained: its result for the client)
  }

  show() {}

  stop() {}
}
