// Embedded key-value stores.
import { ClassicLevel } from "classic-level";
import { Level } from "level";
import { open } from "lmdb";

export async function lookup(path: string, key: string) {
  const database = new Level(path); // leak: resource-not-guarded
  const value = await database.get(key);
  await database.close();
  return value;
}

export async function store(path: string, key: string, value: string) {
  const database = new Level(path); // ok: closed on every way out
  try {
    await database.put(key, value);
  } finally {
    await database.close();
  }
}

export async function count(database: ClassicLevel, run: () => Promise<number>) {
  const snapshot = database.snapshot(); // leak: resource-not-guarded
  const total = await run();
  await snapshot.close();
  return total;
}

export async function copy(database: ClassicLevel, run: () => Promise<void>) {
  const snapshot = database.snapshot(); // ok: closed on every way out
  try {
    await run();
  } finally {
    await snapshot.close();
  }
}

export class Index {
  private readonly terms = open({ path: "terms" }); // ok: close closes it
  private readonly pages = open({ path: "pages" }); // leak: resource-not-closed

  async close() {
    await this.terms.close();
  }
}
