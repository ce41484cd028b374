// Databases of the browser.
import { openDB } from "idb";
import PouchDB from "pouchdb";

const notes = new PouchDB("notes");

export async function countDrafts() {
  const database = await openDB("drafts", 1); // missed: resource-not-closed (low confidence: it goes with the page)
  console.log(await database.count("drafts"));
}

export async function clearDrafts() {
  const database = await openDB("drafts", 1); // ok: it is closed on every way out
  try {
    await database.clear("drafts");
  } finally {
    database.close();
  }
}

export class NoteList {
  mount() {
    this.feed = notes.changes({ live: true, since: "now" }); // ok: destroy cancels it
    this.audit = notes.changes({ live: true }); // leak: listener-not-removed
    this.once = notes.changes({ since: 0 }); // ok: it ends by itself
    this.remote = notes.sync("https://db.example", { live: true }); // ok: destroy cancels it
    this.backup = notes.sync("https://backup.example", { live: true }); // leak: listener-not-removed
  }

  destroy() {
    this.feed.cancel();
    this.remote.cancel();
  }
}
