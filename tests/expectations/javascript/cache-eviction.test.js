// Entries that go again: on time, by age, at the end of what they stand for.
import express from "express";

const app = express();
const thumbnails = new Map();
const locks = new Map();
const recent = [];
const inFlight = new Map();
const names = new Map();
const badges = new Map();

app.get("/thumbnail", (request, response) => {
  const { path } = request.query;
  if (!thumbnails.has(path)) thumbnails.set(path, Date.now()); // ok: the oldest entry is evicted
  if (thumbnails.size > 200) thumbnails.delete(thumbnails.keys().next().value);
  response.json(thumbnails.get(path));
});

app.post("/task", async (request, response) => {
  locks.set(request.body.key, Date.now()); // ok: deleted when the task is done
  try {
    response.json(await fetch(request.body.url));
  } finally {
    locks.delete(request.body.key);
  }
});

app.use((request, response, next) => {
  recent.push(request.url); // ok: cut to twenty
  if (recent.length > 20) recent.length = 20;
  next();
});

app.get("/load", async (request, response) => {
  const { url } = request.query;
  if (!inFlight.has(url)) {
    inFlight.set(url, fetch(url).finally(() => inFlight.delete(url))); // ok: deleted when the request has settled
  }
  response.json(await inFlight.get(url));
});

app.get("/label", (request, response) => {
  const { id, name } = request.query;
  if (!names.has(id)) names.set(id, name.toUpperCase()); // leak: cache-unbounded
  response.send(names.get(id));
});

app.get("/badge", (request, response) => {
  const key = `${request.query.text}:${request.query.colour}`;
  if (!badges.has(key)) badges.set(key, { key, at: Date.now() }); // leak: cache-unbounded
  response.json(badges.get(key));
});
