// What is started on an object that is handed in may be stopped by another function that is handed it.
import { createClient, MatrixClient } from "matrix-js-sdk";

export async function begin(client: MatrixClient) {
  await client.startClient(); // ok: leave() may be given the same
}

export function leave(client: MatrixClient) {
  client.stopClient();
}

export async function peek() {
  const client = createClient({ baseUrl: "https://example.org" });
  await client.startClient(); // leak: resource-not-closed
  return client.getRooms().length;
}
