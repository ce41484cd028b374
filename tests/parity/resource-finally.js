// Closed on every way out.
import * as fs from "fs";

export function sync(path) {
  const fd = fs.openSync(path, "r"); // ok: closed in finally
  try {
    fs.fsyncSync(fd);
    if (path === "") {
      return 0;
    }
    return fs.fstatSync(fd).size;
  } finally {
    fs.closeSync(fd);
  }
}

export function syncIfThere(path) {
  let fd = null;
  try {
    fd = fs.openSync(path, "r"); // ok: closed in finally where it was opened
    fs.fsyncSync(fd);
  } finally {
    if (fd !== null) {
      fs.closeSync(fd);
    }
  }
}

export function syncQuietly(path) {
  const fd = fs.openSync(path, "r"); // ok: closed after what is caught
  try {
    fs.fsyncSync(fd);
  } catch (error) {
    console.log(error);
  }
  fs.closeSync(fd);
}

export function syncOrTell(path) {
  const fd = fs.openSync(path, "r"); // ok: closed before the exception goes on
  try {
    fs.fsyncSync(fd);
  } catch (error) {
    fs.closeSync(fd);
    throw error;
  }
  fs.closeSync(fd);
}
