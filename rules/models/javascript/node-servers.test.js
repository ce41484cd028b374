// Handlers of web servers run for each request.
import { EventEmitter } from "node:events";
import express from "express";
import fastify from "fastify";
import Koa from "koa";
import { Server } from "socket.io";

const orders = new EventEmitter();
const visitors = new Map();
const tokens = new Set();
const rooms = [];

const app = express();
app.use((request, response, next) => {
  visitors.set(request.ip, Date.now()); // leak: cache-unbounded
  next();
});
app.get("/orders", (request, response) => {
  orders.on("order", (order) => response.write(order)); // leak: listener-not-removed
});
app.post("/orders", (request, response) => {
  const send = (order) => response.write(order);
  orders.on("order", send); // ok: removed when the response closes
  response.on("close", () => orders.off("order", send)); // ok: the response ends
});
app.listen(8080); // ok: runs once

const api = fastify();
api.get("/token", async (request) => {
  tokens.add(String(request.query.token)); // leak: cache-unbounded
});
api.listen({ port: 8081 }); // ok: runs once

const site = new Koa();
site.use(async (context, next) => {
  setInterval(() => context.app.emit("tick"), 1000); // leak: timer-not-cleared
  await next();
});

new Server(8082).on("connection", (socket) => {
  rooms.push({ id: socket.id, since: Date.now() }); // missed: cache-unbounded (low confidence: lists filled by events are often reports)
  orders.on("order", (order) => socket.emit("order", order)); // leak: listener-not-removed
});

export class Preview {
  start() {
    this.server = express().listen(9000); // missed: resource-not-closed (low confidence: most servers live as long as the process)
    this.admin = express().listen(9001); // ok: stop closes it
    this.status = fastify();
    this.metrics = fastify();
    this.status.listen({ port: 9002 }); // missed: resource-not-closed (low confidence: most servers live as long as the process)
    this.metrics.listen({ port: 9003 }); // ok: stop closes it
  }

  stop() {
    this.admin.close();
    this.metrics.close();
  }
}
