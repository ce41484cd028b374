// Services and sockets of the network.
import { Bonjour, Browser } from "bonjour-service";
import mdns from "multicast-dns";
import { Server } from "node-ssdp";
import { Publisher, Request, socket } from "zeromq";

export async function ask(question: string) {
  const client = new Request(); // leak: resource-not-closed
  client.connect("tcp://127.0.0.1:5555");
  await client.send(question);
  const [answer] = await client.receive();
  return answer.toString();
}

export async function tell(text: string) {
  const client = new Request(); // ok: closed on every way out
  try {
    client.connect("tcp://127.0.0.1:5555");
    await client.send(text);
  } finally {
    client.close();
  }
}

export class Neighbours {
  private readonly services = new Bonjour(); // ok: stop destroys it
  private readonly others = new Bonjour(); // leak: resource-not-closed
  private readonly names = mdns(); // ok: stop destroys it
  private readonly hosts = mdns(); // leak: resource-not-closed
  private readonly prices = new Publisher(); // ok: stop closes it
  private readonly pulls = socket("pull"); // ok: stop closes it
  private readonly pushes = socket("push"); // leak: resource-not-closed
  private readonly announced = new Server({});
  private readonly hidden = new Server({});
  private printers?: Browser;

  constructor(private readonly shared: Bonjour) {}

  start() {
    this.printers = this.shared.find({ type: "printer" }); // ok: stop stops it
    this.shared.find({ type: "scanner" }).on("up", () => this.show()); // leak: resource-not-closed
    this.announced.start(); // ok: stop stops it
    this.hidden.start(); // leak: resource-not-closed
  }

  show() {}

  stop() {
    this.printers?.stop();
    this.services.destroy();
    this.names.destroy();
    this.prices.close();
    this.pulls.close();
    this.announced.stop();
  }
}
