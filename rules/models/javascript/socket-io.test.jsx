// Clients and servers of Socket.IO and Engine.IO.
import { useEffect, useState } from "react";
import { io } from "socket.io-client";
import connect from "socket.io-client";
import { Server } from "socket.io";
import eio, { attach } from "engine.io";
import { Socket as EngineSocket } from "engine.io-client";

export const socket = io("wss://chat.example"); // ok: runs once

export function Messages({ room }) {
  const [messages, setMessages] = useState([]);

  useEffect(() => {
    const add = (message) => setMessages((all) => [...all, message]);
    socket.on("message", add); // ok: the cleanup removes it
    socket.on("typing", () => setMessages((all) => all)); // leak: listener-not-removed
    socket.onAny(add); // ok: the cleanup removes it
    socket.onAny(() => setMessages([])); // leak: listener-not-removed
    socket.onAnyOutgoing(add); // ok: the cleanup removes it
    socket.onAnyOutgoing(() => setMessages([])); // leak: listener-not-removed
    socket.once("ready", add); // ok: it fires once
    return () => {
      socket.off("message", add);
      socket.offAny(add);
      socket.offAnyOutgoing(add);
    };
  }, [room]);

  useEffect(() => {
    const presence = io("/presence", { query: { room } }); // ok: the cleanup closes it
    presence.on("join", () => setMessages([])); // ok: the socket is the effect's own
    return () => {
      presence.disconnect();
    };
  }, [room]);

  useEffect(() => {
    const votes = io("/votes"); // leak: resource-not-closed
    votes.emit("count");
  }, [room]);

  return messages.length;
}

export class Board {
  constructor() {
    this.strokes = connect("/strokes"); // ok: destroy closes it
    this.cursors = connect("/cursors"); // leak: resource-not-closed
    this.idle = io("/idle", { autoConnect: false }); // ok: it does not connect
    this.here = io(); // ok: destroy closes it
    this.lost = io(); // leak: resource-not-closed
    this.raw = new EngineSocket("ws://board.example"); // leak: resource-not-closed
    this.wire = new EngineSocket("ws://wire.example"); // ok: destroy closes it
    this.strokes.emit("open", { board: 1 });
  }

  destroy() {
    this.strokes.close();
    this.here.close();
    this.wire.close();
  }
}

export class Hub {
  start(http) {
    this.public = new Server(http); // ok: stop closes it
    this.admin = new Server(9001); // missed: resource-not-closed (low confidence: most live as long as their process)
    this.plain = eio.listen(9002); // missed: resource-not-closed (low confidence: most live as long as their process)
    this.attached = attach(http); // ok: stop closes it
  }

  async stop() {
    await this.public.close();
    this.attached.close();
  }
}
