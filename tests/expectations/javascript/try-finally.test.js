// A finally block runs on every way out; a close at the end, or in the catch alone, does not.
import fs from "node:fs";

export function checksum(path, hash) {
  const fd = fs.openSync(path, "r"); // ok: closed in the finally block
  try {
    return hash(fs.readFileSync(fd));
  } finally {
    fs.closeSync(fd);
  }
}

export function checksumUnguarded(path, hash) {
  const fd = fs.openSync(path, "r"); // leak: resource-not-guarded
  const sum = hash(fs.readFileSync(fd));
  fs.closeSync(fd);
  return sum;
}

export function checksumOnFailure(path, hash) {
  const fd = fs.openSync(path, "r"); // leak: resource-not-closed
  try {
    return hash(fs.readFileSync(fd));
  } catch (error) {
    fs.closeSync(fd);
    throw error;
  }
}

export function checksumOrNull(path, hash) {
  let fd = null;
  try {
    fd = fs.openSync(path, "r"); // ok: closed in the finally block if it was opened
    return hash(fs.readFileSync(fd));
  } finally {
    if (fd !== null) fs.closeSync(fd);
  }
}

export async function withClient(pool, task) {
  const timer = setInterval(() => pool.ping(), 1000); // ok: cleared in the finally block
  try {
    return await task();
  } finally {
    clearInterval(timer);
  }
}

export async function withClientUnguarded(pool, task) {
  const timer = setInterval(() => pool.ping(), 1000); // leak: timer-not-cleared
  const result = await task();
  clearInterval(timer);
  return result;
}
