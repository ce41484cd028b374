// A bound keeps a container small; a size that is only reported does not.
import http from "node:http";
import { LRUCache } from "lru-cache";

const MAX = 500;
const pages = new LRUCache({ max: MAX });
const styles = new Map();
const scores = new Map();
const errors = [];
const events = [];

http.createServer((request, response) => {
  if (!pages.has(request.url)) pages.set(request.url, Date.now()); // ok: the container evicts by itself

  if (styles.size >= MAX) styles.clear();
  styles.set(request.url, Date.now()); // ok: cleared when it is full

  if (errors.length < 10) errors.push(request.url); // ok: takes no more than ten

  scores.set(request.url, Date.now()); // leak: cache-unbounded
  console.log(`${scores.size} players`);

  events.push(request.url); // missed: cache-unbounded (a test of the size that only warns counts as a bound)
  if (events.length > MAX) console.warn("many events");

  response.end();
});
