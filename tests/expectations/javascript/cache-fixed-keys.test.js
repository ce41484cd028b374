// Keys out of a fixed set bound a container; keys out of requests do not.
import http from "node:http";

const LEVELS = ["debug", "info", "warn"];
const METHODS = { GET: 1, POST: 2 };
const loggers = new Map();
const counts = {};
const flags = {};
const methods = new Map();
const seen = {};
const agents = new Set();

http.createServer((request, response) => {
  for (const level of LEVELS) loggers.set(level, { level }); // ok: one entry for each level
  counts.total = (counts.total ?? 0) + 1; // ok: one key
  counts[request.headers.cookie ? "known" : "new"] = Date.now(); // ok: two keys
  flags["beta"] = true; // ok: one key
  if (request.method in METHODS) methods.set(request.method, Date.now()); // false-alarm: cache-unbounded (`in` a fixed object bounds the key)
  seen[request.url] = Date.now(); // leak: cache-unbounded
  agents.add(request.headers["user-agent"]); // leak: cache-unbounded
  response.end();
});
