// Clients of node-redis and ioredis.
import Redis, { Cluster } from "ioredis";
import { createClient, RedisClientType } from "redis";

const shared = createClient(); // ok: runs once

export async function lookup(key: string) {
  const client = createClient(); // leak: resource-not-guarded
  await client.connect();
  const value = await client.get(key);
  await client.quit();
  return value;
}

export async function purge(key: string) {
  const client = createClient(); // ok: closed on every way out
  try {
    await client.connect();
    await client.del(key);
  } finally {
    client.disconnect();
  }
}

export class Queue {
  private readonly jobs = new Redis("redis://jobs.example"); // ok: close quits it
  private readonly events = new Redis("redis://events.example"); // leak: resource-not-closed
  private readonly ring = new Cluster([{ host: "ring.example" }]); // leak: resource-not-closed
  private readonly reader = shared.duplicate(); // leak: resource-not-closed
  private readonly writer = shared.duplicate(); // ok: close destroys it

  start() {
    shared.subscribe("jobs", this.take); // ok: close unsubscribes it
    shared.subscribe("news", this.take); // leak: listener-not-removed
  }

  take = () => {};

  async close() {
    await this.jobs.quit();
    this.writer.destroy();
    shared.unsubscribe("jobs", this.take);
  }
}
