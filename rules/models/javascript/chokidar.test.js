// File watchers of chokidar.
import chokidar from "chokidar";

export class Reloader {
  start(folder) {
    this.sources = chokidar.watch(folder); // ok: stop closes it
    this.assets = chokidar.watch(`${folder}/assets`); // leak: resource-not-closed
    this.sources.on("change", () => this.reload()); // ok: the watcher is the reloader's own
  }

  reload() {}

  async stop() {
    await this.sources.close();
  }
}
