// Never closed: kept in a variable, or not kept at all.
import * as fs from "fs";

export function peek(path) {
  const fd = fs.openSync(path, "r"); // leak: resource-not-closed
  return fs.fstatSync(fd).size;
}

export function create(path) {
  fs.openSync(path, "w"); // leak: resource-not-closed
}

export function open(paths) {
  let fd = null;
  for (const path of paths) {
    fd = fs.openSync(path, "r"); // leak: handle-overwritten
  }
  fs.closeSync(fd);
}
