// A callee that takes the handle takes the duty to close it; one that only looks at it does not.
import fs from "node:fs";
import { open } from "node:fs/promises";
import { adopt } from "./handles.js";

function finish(fd) {
  fs.writeSync(fd, "end");
  fs.closeSync(fd);
}

function peek(fd) {
  return fs.fstatSync(fd).size;
}

export function save(path) {
  const fd = fs.openSync(path, "w"); // ok: `finish` closes it
  finish(fd);
}

export function give(path) {
  const fd = fs.openSync(path, "r"); // ok: a function of another module takes it
  adopt(fd);
}

export function look(path) {
  const fd = fs.openSync(path, "r"); // leak: resource-not-closed
  return peek(fd);
}

export async function pipe(path, target) {
  const handle = await open(path); // ok: the stream closes the handle at its end
  handle.createReadStream().pipe(target);
}

export async function drop(path) {
  const handle = await open(path); // leak: resource-not-closed
  console.log(handle.fd);
}
