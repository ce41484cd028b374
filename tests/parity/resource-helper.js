// Opened by a helper, closed by a helper.
import * as fs from "fs";

function openRead(path) {
  return fs.openSync(path, "r"); // ok: its callers have it
}

function finish(fd) {
  fs.closeSync(fd);
}

function look(fd) {
  return fs.fstatSync(fd).size;
}

export function size(path) {
  const fd = fs.openSync(path, "r"); // ok: the helper closes it
  try {
    return look(fd);
  } finally {
    finish(fd);
  }
}

export function forget(path) {
  const fd = fs.openSync(path, "r"); // leak: resource-not-closed
  return look(fd);
}

export function sizeOfOpened(path) {
  const fd = openRead(path); // ok: closed in finally
  try {
    return look(fd);
  } finally {
    fs.closeSync(fd);
  }
}

export function forgetOpened(path) {
  const fd = openRead(path); // leak: resource-not-closed
  return look(fd);
}
