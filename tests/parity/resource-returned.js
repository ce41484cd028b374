// The caller gets it: in the result, in a list, in an object that it handed in.
import * as fs from "fs";

export function openRead(path) {
  return fs.openSync(path, "r"); // ok: the caller closes it
}

export function openBoth(from, to) {
  const source = fs.openSync(from, "r"); // ok: the caller closes it
  const target = fs.openSync(to, "w"); // ok: the caller closes it
  return [source, target];
}

export function openInto(slot, path) {
  slot.fd = fs.openSync(path, "r"); // ok: whoever owns the slot closes it
}

export function hand(path, consume) {
  const fd = fs.openSync(path, "r"); // ok: what is called may close it
  consume(fd);
}
