// A listener that fires once takes itself away; an `on` beside it does not.
import { EventEmitter, once } from "node:events";

export const broker = new EventEmitter();

export class Client {
  private readonly onReady = () => {};

  open() {
    broker.once("ready", this.onReady); // ok: it fires once
    broker.on("ready", this.onReady); // leak: listener-not-removed
    window.addEventListener("load", this.onReady); // ok: a page loads once
    document.addEventListener("click", this.onReady, { once: true }); // ok: it fires once
    document.addEventListener("click", this.onReady, { once: false }); // leak: listener-not-removed
    document.addEventListener("keydown", this.onReady, {}); // leak: listener-not-removed
  }

  close() {
    broker.emit("closed");
  }
}

export async function whenReady() {
  await once(broker, "ready"); // ok: the promise removes its listener
  return new Promise((resolve) => broker.once("drain", resolve)); // ok: it fires once
}

export function waitForClick(element: HTMLElement) {
  return new Promise<void>((resolve) => {
    const done = () => {
      document.removeEventListener("click", done);
      resolve();
    };
    document.addEventListener("click", done); // ok: the handler removes itself
  });
}
