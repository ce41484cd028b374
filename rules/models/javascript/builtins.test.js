// Calls that look at a descriptor keep it no longer than they run, and some of them raise no exception.
import fs from "node:fs";

export function sizeOf(path) {
  const fd = fs.openSync(path, "r"); // leak: resource-not-closed
  return fs.fstatSync(fd).size;
}

export function checksum(path) {
  const fd = fs.openSync(path, "r"); // leak: resource-not-guarded
  const bytes = Buffer.alloc(4096);
  const count = fs.readSync(fd, bytes);
  fs.closeSync(fd);
  return count;
}

export function touch(path) {
  const fd = fs.openSync(path, "a"); // ok: nothing between the two calls raises an exception
  console.log("touched", path, Date.now());
  fs.closeSync(fd);
}
