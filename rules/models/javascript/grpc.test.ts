// Servers and clients of gRPC.
import { Client, credentials, Server, ServerCredentials } from "@grpc/grpc-js";

export class Gateway {
  private readonly server = new Server();
  private readonly admin = new Server();
  private readonly users = new Client("users.example:443", credentials.createSsl()); // ok: stop closes it
  private readonly orders = new Client("orders.example:443", credentials.createSsl()); // leak: resource-not-closed

  start() {
    this.server.bindAsync("0.0.0.0:443", ServerCredentials.createInsecure(), () => {}); // ok: stop shuts it down
    this.admin.bindAsync("0.0.0.0:444", ServerCredentials.createInsecure(), () => {}); // leak: resource-not-closed
  }

  stop() {
    this.server.forceShutdown();
    this.users.close();
  }
}
