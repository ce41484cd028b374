// Child processes, threads and line readers that outlive their owner.
import { fork, spawn } from "node:child_process";
import readline from "node:readline";
import { Worker } from "node:worker_threads";
import zlib from "node:zlib";

export class Indexer {
  start() {
    this.child = fork("./crawl.js"); // leak: resource-not-closed
    this.helper = fork("./parse.js"); // ok: stop kills it
    this.server = spawn("language-server", ["--stdio"]); // leak: resource-not-closed
    this.tail = spawn("tail", ["-f", "index.log"]); // ok: stop kills it
    this.thread = new Worker("./rank.js"); // leak: resource-not-closed
    this.scorer = new Worker("./score.js"); // ok: stop terminates it
    this.console = readline.createInterface({ input: process.stdin }); // leak: resource-not-closed
    this.prompt = readline.createInterface({ input: process.stdin }); // ok: stop closes it
  }

  stop() {
    this.helper.kill();
    this.tail.kill("SIGTERM");
    this.scorer.terminate();
    this.prompt.close();
  }
}

export function compress(source, target) {
  const gzip = zlib.createGzip(); // ok: the streams it is piped to end it
  source.pipe(gzip).pipe(target);
}

export function listFiles(folder, done) {
  const child = spawn("ls", [folder]); // ok: ends by itself
  child.stdout.on("data", (chunk) => done(String(chunk))); // ok: the child's stream ends with it
}

export function lastWords(path) {
  const fd = openSync(path, "a"); // ok: the process ends
  if (writeSync(fd, "bye") === 0) process.exit(1);
  closeSync(fd);
}
