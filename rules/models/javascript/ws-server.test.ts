// WebSocket servers of ws.
import http from "node:http";
import { EventEmitter } from "node:events";
import { WebSocket, WebSocketServer } from "ws";

const prices = new EventEmitter();

export class Ticker {
  private readonly feed = new WebSocketServer({ port: 9000 }); // ok: close closes it
  private readonly admin = new WebSocketServer({ port: 9001 }); // missed: resource-not-closed (low confidence: most live as long as their process)
  private readonly routed = new WebSocketServer({ noServer: true }); // ok: it has no server
  private readonly shared: WebSocketServer;

  constructor(server: http.Server) {
    this.shared = new WebSocketServer({ server }); // ok: the server is the caller's
    this.feed.on("connection", (client: WebSocket) => {
      prices.on("price", (price) => client.send(price)); // leak: listener-not-removed
    });
    prices.on("halt", this.halt); // ok: close removes it
  }

  halt = () => {};

  close() {
    prices.off("halt", this.halt);
    this.feed.close();
  }
}
