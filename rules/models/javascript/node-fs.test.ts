// Files, handles and watchers of Node.
import fs from "node:fs";
import { open, opendir } from "node:fs/promises";

export function hasMagic(path: string): boolean {
  const fd = fs.openSync(path, "r"); // leak: resource-not-closed
  const head = Buffer.alloc(4);
  if (fs.readSync(fd, head) < 4) return false;
  fs.closeSync(fd);
  return head.toString() === "\x7fELF";
}

export function firstByte(path: string): number {
  const fd = fs.openSync(path, "r"); // ok: closed on every way out
  try {
    const head = Buffer.alloc(1);
    fs.readSync(fd, head);
    return head[0];
  } finally {
    fs.closeSync(fd);
  }
}

export async function size(path: string) {
  const handle = await open(path); // leak: resource-not-closed
  return (await handle.stat()).size;
}

export async function modified(path: string) {
  const handle = await fs.promises.open(path); // leak: resource-not-guarded
  const { mtime } = await handle.stat();
  await handle.close();
  return mtime;
}

export async function copyTo(path: string, target: NodeJS.WritableStream) {
  const handle = await open(path); // ok: the stream closes the handle at its end
  handle.createReadStream().pipe(target);
}

export function firstEntry(path: string) {
  const directory = fs.opendirSync(path); // leak: resource-not-closed
  return directory.readSync()?.name;
}

export async function count(path: string) {
  let entries = 0;
  for await (const entry of await opendir(path)) entries += entry.isFile() ? 1 : 0; // ok: the loop closes it at its end
  return entries;
}

export class ConfigWatcher {
  private readonly log = fs.createWriteStream("config.log"); // leak: resource-not-closed
  private readonly audit = fs.createWriteStream("audit.log"); // ok: close ends it
  private readonly reload = () => {};

  constructor(path: string, signal: AbortSignal) {
    fs.watch(path, { recursive: true }, this.reload); // leak: resource-not-closed
    fs.watch(path, { signal }, this.reload); // ok: the signal closes it
    fs.watchFile("hosts.json", this.reload); // leak: listener-not-removed
    fs.watchFile("users.json", { interval: 500 }, this.reload); // ok: close removes it
    this.log.write("watching");
  }

  close() {
    this.audit.end();
    fs.unwatchFile("users.json", this.reload);
  }
}
