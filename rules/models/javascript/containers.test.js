// Containers at module level that only grow.
import http from "node:http";
import { LRUCache } from "lru-cache";

const visits = new Map();
const sessions = new Map();
const agents = new Set();
const active = new Set();
const log = [];
const recent = [];
const totals = {};
const pending = {};
const pages = new LRUCache({ max: 500 });
const owners = new WeakMap();
const marked = new WeakSet();
const queue = [];
const settings = new Map();

settings.set("port", 8080); // ok: runs once

const server = http.createServer((request, response) => {
  visits.set(request.url, Date.now()); // leak: cache-unbounded
  agents.add(String(request.headers["user-agent"]).toLowerCase()); // leak: cache-unbounded
  log.push({ method: request.method, at: Date.now() }); // leak: cache-unbounded
  totals[request.url] = { first: Date.now() }; // leak: cache-unbounded

  sessions.set(request.url, response); // ok: deleted when the response closes
  active.add(response); // ok: deleted when the response closes
  pending[request.url] = response; // ok: deleted when the response closes
  response.on("close", () => {
    sessions.delete(request.url);
    active.delete(response);
    delete pending[request.url];
  });

  recent.push(request.url); // ok: shifted when it is long
  if (recent.length > 100) recent.shift();
  queue.unshift(request.url); // ok: drained below
  while (queue.length > 0) response.write(queue.pop());

  pages.set(request.url, String(Date.now())); // ok: evicts by itself
  owners.set(request, response); // ok: held weakly
  marked.add(request); // ok: held weakly

  const parts = [];
  for (const part of request.url.split("/")) parts.push(part); // ok: lives as long as the call
  response.end(parts.join(","));
});

server.listen(8080); // ok: runs once
