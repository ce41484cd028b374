// Containers that live as long as the process, filled by each request.
import express from "express";

const names = new Map();
const recent = new Map();
const jobs = new Map();
const seen = new Set();
const log = [];

function handle(request) {
  const key = request.host + request.path;
  if (!names.has(key)) {
    names.set(key, { request }); // leak: cache-unbounded
  }
  if (recent.size > 100) {
    recent.clear();
  }
  recent.set(key, { request }); // ok: emptied when it is full
  jobs.set(request.path, request); // ok: deleted when the job has ended
  seen.add(request.path); // leak: cache-unbounded
  log.push(request.path); // leak: cache-unbounded
  return names.get(key);
}

function end(request) {
  jobs.delete(request.path);
}

const app = express();
app.get("/", handle);
app.get("/end", end);
