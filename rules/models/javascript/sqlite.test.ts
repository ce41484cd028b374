// Databases in files.
import Database from "better-sqlite3";
import sqlite3 from "sqlite3";

export function version(path: string) {
  const database = new Database(path); // ok: closed on every way out
  try {
    return database.pragma("user_version", { simple: true });
  } finally {
    database.close();
  }
}

export function names(path: string) {
  const database = new Database(path, { readonly: true }); // leak: resource-not-closed
  const statement = database.prepare("SELECT name FROM people");
  if (!statement.reader) return [];
  const rows = statement.pluck().all();
  database.close();
  return rows;
}

export class Journal {
  private readonly entries = new sqlite3.Database("journal.db"); // ok: close closes it
  private readonly index = new sqlite3.Database("index.db"); // leak: resource-not-closed

  close() {
    this.entries.close();
  }
}
