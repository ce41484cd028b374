// Closed on the normal path alone.
import * as fs from "fs";

export function sync(path) {
  const fd = fs.openSync(path, "r"); // leak: resource-not-guarded
  fs.fsyncSync(fd);
  fs.closeSync(fd);
}

export function touch(path) {
  const fd = fs.openSync(path, "w"); // ok: nothing between the two raises
  fs.closeSync(fd);
}

export function checked(path) {
  const fd = fs.openSync(path, "r"); // leak: resource-not-guarded
  if (fs.fstatSync(fd).size === 0) {
    throw new Error("empty");
  }
  fs.closeSync(fd);
}
