// Locks, semaphores and pools of objects.
import { Mutex, Semaphore } from "async-mutex";
import { Sema } from "async-sema";
import genericPool, { Pool } from "generic-pool";
import lockfile from "proper-lockfile";
import Redlock from "redlock";

const mutex = new Mutex();
const slots = new Semaphore(4);
const sema = new Sema(4);
const redlock = new Redlock([]);

export async function refresh(mutex: Mutex, load: () => Promise<void>) {
  const release = await mutex.acquire(); // leak: resource-not-guarded
  await load();
  release();
}

export async function reload(load: () => Promise<void>) {
  const release = await mutex.acquire(); // ok: released on every way out
  try {
    await load();
  } finally {
    release();
  }
}

export async function store(save: () => Promise<void>) {
  await mutex.acquire(); // ok: released on every way out
  try {
    await save();
  } finally {
    mutex.release();
  }
}

export async function download(slots: Semaphore, load: () => Promise<boolean>) {
  const [, release] = await slots.acquire(); // leak: resource-not-closed
  if (!(await load())) return false;
  release();
  return true;
}

export async function upload(send: () => Promise<void>) {
  const [value, release] = await slots.acquire(); // ok: released on every way out
  try {
    if (value > 0) await send();
  } finally {
    release();
  }
}

export async function crawl(sema: Sema, load: () => Promise<boolean>) {
  await sema.acquire(); // leak: resource-not-closed
  if (!(await load())) return;
  sema.release();
}

export async function visit(load: () => Promise<void>) {
  await sema.acquire(); // ok: released on every way out
  try {
    await load();
  } finally {
    sema.release();
  }
}

export async function charge(pay: () => Promise<boolean>) {
  const lock = await redlock.acquire(["charge"], 5000); // leak: resource-not-closed
  if (!(await pay())) return false;
  await lock.release();
  return true;
}

export async function refund(pay: () => Promise<void>) {
  const lock = await redlock.acquire(["refund"], 5000); // ok: released on every way out
  try {
    await pay();
  } finally {
    await lock.release();
  }
}

export async function rotate(path: string, run: () => Promise<void>) {
  const release = await lockfile.lock(path); // leak: resource-not-guarded
  await run();
  await release();
}

export async function rewrite(path: string, run: () => Promise<void>) {
  await lockfile.lock(path); // ok: unlocked on every way out
  try {
    await run();
  } finally {
    await lockfile.unlock(path);
  }
}

export function stamp(path: string, run: () => boolean) {
  const release = lockfile.lockSync(path); // leak: resource-not-closed
  if (!run()) return;
  release();
}

export function mark(path: string, run: () => boolean) {
  const release = lockfile.lockSync(path); // ok: released on every way out
  try {
    return run();
  } finally {
    release();
  }
}

export async function query(pool: Pool<{ run(): Promise<number> }>) {
  const link = await pool.acquire(); // leak: resource-not-guarded
  const rows = await link.run();
  await pool.release(link);
  return rows;
}

export async function execute(pool: Pool<{ run(): Promise<number> }>) {
  const link = await pool.acquire(); // ok: released on every way out
  try {
    return await link.run();
  } finally {
    await pool.release(link);
  }
}

export class Workers {
  private readonly links = genericPool.createPool({}, { max: 4 }); // ok: stop drains it
  private readonly spares = genericPool.createPool({}, { max: 1 }); // leak: resource-not-closed

  async stop() {
    await this.links.drain();
    await this.links.clear();
  }
}
