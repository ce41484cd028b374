// What is acquired inside a function that is handed to another one.
import * as fs from "fs";

export function sizes(paths) {
  paths.forEach((path) => {
    const fd = fs.openSync(path, "r"); // leak: resource-not-closed
    fs.fsyncSync(fd);
  });
}

export function sizesClosed(paths) {
  const size = (path) => {
    const fd = fs.openSync(path, "r"); // ok: closed in finally
    try {
      return fs.fstatSync(fd).size;
    } finally {
      fs.closeSync(fd);
    }
  };
  return paths.map(size);
}

export function within(path, work) {
  const fd = fs.openSync(path, "r"); // ok: closed in finally, whatever the callback does
  try {
    return work();
  } finally {
    fs.closeSync(fd);
  }
}

export function withinUnguarded(path, work) {
  const fd = fs.openSync(path, "r"); // leak: resource-not-guarded
  const result = work(fs.fstatSync(fd).size);
  fs.closeSync(fd);
  return result;
}
