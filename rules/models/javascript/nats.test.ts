// Connections and subscriptions of NATS.
import { connect, NatsConnection, Subscription } from "nats";

const shared = await connect(); // ok: runs once

export async function announce(subject: string, body: string) {
  const connection = await connect({ servers: "nats.example" }); // leak: resource-not-guarded
  connection.publish(subject, body);
  await connection.flush();
  await connection.close();
}

export async function ask(subject: string) {
  const connection = await connect({ servers: "nats.example" }); // ok: drained on every way out
  try {
    return (await connection.request(subject)).string();
  } finally {
    await connection.drain();
  }
}

export class Prices {
  private quotes?: Subscription;
  private own?: NatsConnection;

  async start() {
    this.quotes = shared.subscribe("quotes", { callback: () => this.show() }); // ok: stop unsubscribes it
    shared.subscribe("halts", { callback: () => this.show() }); // leak: listener-not-removed
    shared.subscribe("first", { max: 1, callback: () => this.show() }); // ok: it ends after one message
    this.own = await connect(); // leak: resource-not-closed
  }

  show() {}

  stop() {
    this.quotes?.unsubscribe();
  }
}
