import { EventEmitter } from "node:events";

interface Message {
  author: string;
  text: string;
}

/** Lives as long as the process: every room listens to it. */
export const hub = new EventEmitter();

export class ChatRoom {
  private readonly messages: Message[] = [];
  private heartbeat?: NodeJS.Timeout;

  constructor(private readonly name: string) {
    // Leaks: the hub outlives the room, and close() takes away one of the two listeners only.
    hub.on("message", this.receive);
    hub.on("shutdown", this.close);
    this.heartbeat = setInterval(() => hub.emit("alive", this.name), 30_000);
  }

  close = (): void => {
    hub.off("shutdown", this.close);
    clearInterval(this.heartbeat);
  };

  private receive = (message: Message): void => {
    this.messages.push(message);
    // Does not leak: the oldest go.
    if (this.messages.length > 200) {
      this.messages.shift();
    }
  };
}
