// A listener of the process's own life is registered once; the same line in a function that runs often is not.
import { EventEmitter } from "node:events";
import http from "node:http";

const bus = new EventEmitter();
const jobs = [];

process.on("SIGTERM", () => shutDown()); // ok: runs once
bus.on("job", (job) => jobs.push(job.id)); // missed: cache-unbounded (low confidence: a listener runs as often as its event comes)
main();

function main() {
  process.on("unhandledRejection", (error) => console.error(error)); // ok: main runs once
  const server = http.createServer(handle);
  server.listen(8080);
  server.on("listening", () => console.log("ready")); // ok: main runs once
}

function handle(request, response) {
  process.on("warning", (warning) => response.write(String(warning))); // leak: listener-not-removed
  bus.on("done", () => response.end()); // leak: listener-not-removed
  request.on("data", (chunk) => response.write(chunk)); // ok: the request ends by itself
}

function shutDown() {
  process.exit(0);
}
