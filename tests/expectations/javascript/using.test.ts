// A `using` declaration closes its resource at the end of the block, on every way out.
import fs from "node:fs";
import { open } from "node:fs/promises";

export async function firstChunk(path: string) {
  await using handle = await open(path, "r"); // ok: disposed on every way out
  const { buffer } = await handle.read();
  return buffer;
}

export async function size(path: string) {
  const handle = await open(path, "r"); // leak: resource-not-closed
  return (await handle.stat()).size;
}

export function firstName(path: string) {
  using directory = fs.opendirSync(path); // ok: disposed on every way out
  return directory.readSync()?.name;
}

export function lastName(path: string) {
  const directory = fs.opendirSync(path); // leak: resource-not-guarded
  let name = "";
  for (let entry = directory.readSync(); entry; entry = directory.readSync()) name = entry.name;
  directory.closeSync();
  return name;
}

export async function all(paths: string[]) {
  await using stack = new AsyncDisposableStack();
  for (const path of paths) {
    const handle = stack.use(await open(path)); // ok: the stack disposes of it
    await handle.sync();
  }
}
