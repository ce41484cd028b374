// Clients, sessions and cursors of the MongoDB driver.
import { Collection, MongoClient } from "mongodb";

export async function names(uri: string) {
  const client = new MongoClient(uri); // ok: closed on every way out
  try {
    return await client.db("shop").collection("users").distinct("name");
  } finally {
    await client.close();
  }
}

export async function latest(uri: string) {
  const client = await MongoClient.connect(uri); // leak: resource-not-guarded
  const order = await client.db("shop").collection("orders").findOne({}, { sort: { at: -1 } });
  await client.close();
  return order;
}

export async function transfer(client: MongoClient, move: () => Promise<boolean>) {
  const session = client.startSession(); // leak: resource-not-closed
  if (!(await move())) return;
  await session.endSession();
}

export async function audit(client: MongoClient, check: () => Promise<void>) {
  const session = client.startSession(); // ok: ended on every way out
  try {
    await check();
  } finally {
    await session.endSession();
  }
}

export class Orders {
  private changes = this.orders.watch(); // ok: close closes it
  private archive = this.orders.watch(); // leak: resource-not-closed

  constructor(private readonly orders: Collection) {}

  async list() {
    return this.orders.find({}).toArray(); // leak: dataset-not-streamed
  }

  async page(number: number) {
    return this.orders.find({}).skip(number * 50).limit(50).toArray(); // ok: a page has a size
  }

  async copyTo(name: string) {
    await this.orders.aggregate([{ $out: name }]).toArray(); // ok: its stages write the rows elsewhere
  }

  async close() {
    await this.changes.close();
  }
}
