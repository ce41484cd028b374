// What a promise is fulfilled with goes on through catch() and finally(); their callbacks are not given it.
import { open } from "node:fs/promises";

export function picture(blob) {
  return createImageBitmap(blob).catch(() => null); // ok: the caller has it
}

export function pictureAtLast(blob, done) {
  return createImageBitmap(blob).finally(done); // ok: the caller has it
}

export async function size(path) {
  const file = await open(path).catch((error) => null); // leak: resource-not-closed
  const { size } = await file.stat();
  return size;
}

export async function sizeClosed(path) {
  const file = await open(path).catch((error) => report(error)); // ok: closed in finally
  try {
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}
