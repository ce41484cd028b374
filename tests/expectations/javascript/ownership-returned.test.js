// What a function opens and returns is its caller's to close.
import fs from "node:fs";
import net from "node:net";
import { open } from "node:fs/promises";

export function openLog(path) {
  return fs.openSync(path, "a"); // ok: returned to the caller
}

export async function openData(path) {
  const handle = await open(path, "r"); // ok: returned to the caller
  return { handle, path };
}

export function dial(host) {
  const socket = net.connect({ host, port: 6379 }); // ok: returned to the caller
  socket.setNoDelay(true);
  return socket;
}

export function append(path, line) {
  const fd = openLog(path); // leak: resource-not-closed
  fs.writeSync(fd, line);
}

export function appendAndClose(path, line) {
  const fd = openLog(path); // ok: closed in the finally block
  try {
    fs.writeSync(fd, line);
  } finally {
    fs.closeSync(fd);
  }
}

export function length(path) {
  const fd = fs.openSync(path, "r"); // leak: resource-not-closed
  return fs.fstatSync(fd).size;
}
