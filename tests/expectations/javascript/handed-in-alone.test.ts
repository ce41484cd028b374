// What is started on an object that is handed in, in a module that never stops any.
import { MatrixClient } from "matrix-js-sdk";

export async function begin(client: MatrixClient) {
  await client.startClient(); // leak: resource-not-closed
}
