// Connections to realtime services, made by what comes and goes.
import { Realtime } from "ably";
import { HubConnectionBuilder, type HubConnection } from "@microsoft/signalr";
import { Client } from "@stomp/stompjs";
import { Centrifuge } from "centrifuge";
import { Socket } from "phoenix";
import Pusher from "pusher-js";
import { useEffect } from "react";
import SockJS from "sockjs-client";

const ably = new Realtime("key");
const phoenix = new Socket("/socket");

export class Dashboard {
  private readonly orders = new Pusher("orders", { cluster: "eu" }); // leak: resource-not-closed
  private readonly prices = new Pusher("prices", { cluster: "eu" }); // ok: destroy disconnects it
  private readonly audit = new Realtime("audit"); // leak: resource-not-closed
  private readonly news = new Realtime("news"); // ok: destroy closes it
  private readonly hub: HubConnection = new HubConnectionBuilder().withUrl("/hub").withAutomaticReconnect().build();
  private readonly chat = new HubConnectionBuilder().withUrl("/chat").build();
  private readonly queue = new Client({ brokerURL: "wss://queue.example" });
  private readonly topic = new Client({ brokerURL: "wss://topic.example" });
  private readonly probe = new SockJS("/probe"); // leak: resource-not-closed
  private readonly trace = new SockJS("/trace"); // ok: destroy closes it
  private readonly live = new Socket("/live");
  private readonly game = new Socket("/game");
  private readonly feed = new Centrifuge("wss://feed.example");
  private readonly push = new Centrifuge("wss://push.example");

  async start() {
    await this.hub.start(); // leak: resource-not-closed
    await this.chat.start(); // ok: destroy stops it
    this.chat.on("message", () => this.draw()); // ok: ends with the connection
    this.queue.activate(); // leak: resource-not-closed
    this.topic.activate(); // ok: destroy deactivates it
    this.live.connect(); // leak: resource-not-closed
    this.game.connect(); // ok: destroy disconnects it
    this.feed.connect(); // leak: resource-not-closed
    this.push.connect(); // ok: destroy disconnects it
  }

  draw() {}

  destroy() {
    this.prices.disconnect();
    this.news.close();
    this.chat.stop();
    this.topic.deactivate();
    this.trace.close();
    this.game.disconnect();
    this.push.disconnect();
  }
}

export function useRoom(room: string, show: (value: unknown) => void) {
  useEffect(() => {
    const channel = ably.channels.get(room);
    channel.subscribe("message", show); // ok: the cleanup unsubscribes it
    channel.subscribe("typing", show); // leak: listener-not-removed
    return () => channel.unsubscribe("message", show);
  }, [room, show]);

  useEffect(() => {
    const lobby = phoenix.channel("lobby");
    lobby.join(); // leak: resource-not-closed
    const channel = phoenix.channel(room);
    channel.on("message", show);
    channel.join(); // ok: the cleanup leaves it
    return () => {
      channel.leave();
    };
  }, [room, show]);
}
