// A function written in place is another one each time.
import { EventEmitter } from "node:events";

const bus = new EventEmitter();

export class Badge {
  open() {
    window.addEventListener("storage", () => this.count()); // leak: listener-remove-mismatch
    bus.on("mail", (mail) => this.count(mail)); // leak: listener-remove-mismatch
    this.onChat = (chat) => this.count(chat);
    bus.on("chat", this.onChat); // ok: close removes the same function
  }

  count() {}

  close() {
    window.removeEventListener("storage", () => this.count());
    bus.off("mail", (mail) => this.count(mail));
    bus.off("chat", this.onChat);
  }
}

export function follow(onMove) {
  const move = (event) => onMove(event.pageX);
  document.addEventListener("pointermove", move); // ok: the returned function removes it
  document.addEventListener("pointerup", (event) => onMove(event.pageX)); // leak: listener-remove-mismatch
  return () => {
    document.removeEventListener("pointermove", move);
    document.removeEventListener("pointerup", (event) => onMove(event.pageX));
  };
}
