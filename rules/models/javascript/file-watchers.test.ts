// Watchers of files.
import parcel, { AsyncSubscription } from "@parcel/watcher";
import { Client } from "fb-watchman";
import { Gaze } from "gaze";
import nodeWatch from "node-watch";
import nsfw from "nsfw";
import sane from "sane";
import Watchpack from "watchpack";

export class Reloader {
  private sources?: AsyncSubscription;
  private styles = new Gaze("**/*.css"); // ok: stop closes it
  private images = new Gaze("**/*.png"); // leak: resource-not-closed
  private pages = sane("pages"); // ok: stop closes it
  private posts = sane("posts"); // leak: resource-not-closed
  private readonly builds = new Watchpack({});
  private readonly tests = new Watchpack({});
  private readonly notes = nodeWatch("notes", () => this.reload()); // ok: stop closes it
  private readonly todos = nodeWatch("todos", () => this.reload()); // leak: resource-not-closed
  private readonly client = new Client(); // ok: stop ends it
  private readonly other = new Client(); // leak: resource-not-closed
  private disk?: nsfw.NSFW;
  private tape?: nsfw.NSFW;

  async start(folder: string) {
    this.sources = await parcel.subscribe(folder, () => this.reload()); // ok: stop unsubscribes it
    await parcel.subscribe("assets", () => this.reload()); // leak: listener-not-removed
    await parcel.subscribe("fonts", this.reload); // ok: stop unsubscribes it
    this.builds.watch({ files: ["a.ts"] }); // ok: stop closes it
    this.tests.watch({ files: ["b.ts"] }); // leak: resource-not-closed
    this.disk = await nsfw(folder, () => this.reload());
    await this.disk.start(); // ok: stop stops it
    this.tape = await nsfw("tape", () => this.reload());
    await this.tape.start(); // leak: resource-not-closed
    this.styles.on("changed", this.reload); // ok: the watcher is the reloader's own
  }

  reload = () => {};

  async stop() {
    await this.sources?.unsubscribe();
    await parcel.unsubscribe("fonts", this.reload);
    this.styles.close();
    this.pages.close();
    this.builds.close();
    this.notes.close();
    this.client.end();
    await this.disk?.stop();
  }
}
