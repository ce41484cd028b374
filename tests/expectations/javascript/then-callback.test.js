// What a call promises is given to the function that waits for it.
import { MongoClient } from "mongodb";

export class Storage {
  connect() {
    this.connecting = MongoClient.connect(this.address).then((client) => { // ok: handleShutdown closes what came
      this.client = client;
      return client.db("files");
    });
    return this.connecting;
  }

  handleShutdown() {
    this.client.close();
  }
}

export function count(address) {
  return MongoClient.connect(address).then((client) => { // ok: closed when the count is there
    return client.db("files").collection("names").countDocuments().finally(() => client.close());
  });
}

export function ping(address) {
  MongoClient.connect(address).then((client) => client.db("files").command({ ping: 1 })); // leak: resource-not-closed
}
