// Pools of worker threads and processes.
import { Worker } from "jest-worker";
import Piscina from "piscina";
import { FixedThreadPool } from "poolifier";
import { Pool, spawn, Thread } from "threads";
import Tinypool from "tinypool";
import workerpool from "workerpool";

export async function hashes(files: string[]) {
  const pool = new Piscina({ filename: "hash.js" }); // leak: resource-not-guarded
  const results = await Promise.all(files.map((file) => pool.run(file)));
  await pool.destroy();
  return results;
}

export async function sizes(files: string[]) {
  const pool = new Tinypool({ filename: "size.js" }); // ok: destroyed on every way out
  try {
    return await Promise.all(files.map((file) => pool.run(file)));
  } finally {
    await pool.destroy();
  }
}

export async function sum(numbers: number[]) {
  const pool = workerpool.pool("sum.js"); // leak: resource-not-closed
  return await pool.exec("sum", [numbers]);
}

export async function product(numbers: number[]) {
  const pool = workerpool.pool("product.js"); // ok: terminated on every way out
  try {
    return await pool.exec("product", [numbers]);
  } finally {
    await pool.terminate();
  }
}

export async function digest(text: string) {
  const hash = await spawn(new URL("hash.js")); // leak: resource-not-closed
  return await hash.digest(text);
}

export async function verify(text: string) {
  const hash = await spawn(new URL("hash.js")); // ok: terminated on every way out
  try {
    return await hash.verify(text);
  } finally {
    await Thread.terminate(hash);
  }
}

export class Renderer {
  private readonly pages = new Worker("page.js"); // ok: stop ends it
  private readonly images = new Worker("image.js"); // leak: resource-not-closed
  private readonly fonts = new FixedThreadPool(2, "font.js"); // ok: stop destroys it
  private readonly icons = new FixedThreadPool(2, "icon.js"); // leak: resource-not-closed
  private readonly styles = Pool(() => spawn(new URL("style.js"))); // ok: stop terminates it
  private readonly themes = Pool(() => spawn(new URL("theme.js"))); // leak: resource-not-closed

  async stop() {
    await this.pages.end();
    await this.fonts.destroy();
    await this.styles.terminate();
  }
}
