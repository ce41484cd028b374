// Handlers on a connection that is shared.
import { Strophe } from "strophe.js";

export const shared = new Strophe.Connection("wss://chat.example/ws");

export class Room {
  private joined?: unknown;
  private alive?: unknown;

  constructor(private readonly connection: Strophe.Connection) {}

  open() {
    this.joined = this.connection.addHandler(this.show, null, "presence"); // ok: destroy deletes it
    this.connection.addHandler(this.show, null, "message", "groupchat"); // leak: listener-not-removed
    shared.addHandler(this.show, null, "iq"); // leak: listener-not-removed
    this.alive = this.connection.addTimedHandler(1000, this.show); // ok: destroy deletes it
    this.connection.addTimedHandler(5000, this.show); // leak: timer-not-cleared
  }

  show = () => true;

  destroy() {
    this.connection.deleteHandler(this.joined);
    this.connection.deleteTimedHandler(this.alive);
  }
}
