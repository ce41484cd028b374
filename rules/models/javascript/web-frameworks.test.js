// Handlers of restify, polka and hapi run for each request.
import Hapi from "@hapi/hapi";
import { EventEmitter } from "node:events";
import polka from "polka";
import restify from "restify";

const orders = new EventEmitter();
const visitors = new Map();

const api = restify.createServer();
api.get("/orders", (request, response, next) => {
  orders.on("order", (order) => response.write(order)); // leak: listener-not-removed
  next();
});
api.listen(8080); // ok: runs once

polka().get("/visits", (request, response) => {
  visitors.set(request.url, Date.now()); // leak: cache-unbounded
  response.end();
});

const server = Hapi.server({ port: 8081 });
server.ext("onRequest", (request, h) => {
  setInterval(() => orders.emit("tick"), 1000); // leak: timer-not-cleared
  return h.continue;
});
server.ext("onPreStart", () => {
  setInterval(() => orders.emit("tock"), 1000); // ok: it starts once
});
