// Closed on one way out, and not on another.
import * as fs from "fs";

export function head(path, wanted) {
  const fd = fs.openSync(path, "r"); // leak: resource-not-closed
  if (wanted === 0) {
    return null;
  }
  fs.closeSync(fd);
  return wanted;
}

export function sizes(paths) {
  let sum = 0;
  for (const path of paths) {
    const fd = fs.openSync(path, "r"); // leak: resource-not-closed
    const size = fs.fstatSync(fd).size;
    if (size === 0) {
      continue;
    }
    sum += size;
    fs.closeSync(fd);
  }
  return sum;
}

export function either(path, wanted) {
  const fd = fs.openSync(path, "r"); // ok: closed on both ways out
  if (wanted === 0) {
    fs.closeSync(fd);
    return null;
  }
  fs.closeSync(fd);
  return wanted;
}

export function swallow(path) {
  try {
    const fd = fs.openSync(path, "r"); // leak: resource-not-closed
    fs.fsyncSync(fd);
    fs.closeSync(fd);
  } catch (error) {
    return false;
  }
  return true;
}
