// A whole result set in memory.
import { MongoClient } from "mongodb";

export class Orders {
  constructor() {
    this.client = new MongoClient("mongodb://"); // ok: dispose closes it
    this.orders = this.client.db("shop").collection("orders");
  }

  all() {
    return this.orders.find({}).toArray(); // leak: dataset-not-streamed
  }

  page() {
    return this.orders.find({}).limit(50).toArray();
  }

  dispose() {
    this.client.close();
  }
}
