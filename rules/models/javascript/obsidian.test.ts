// Plugins and views of Obsidian.
import { type App, type EventRef, Plugin } from "obsidian";

export default class Counter extends Plugin {
  onload() {
    this.registerEvent(this.app.vault.on("create", () => this.count())); // ok: ends with the plugin
    this.registerInterval(window.setInterval(() => this.count(), 1000)); // ok: ends with the plugin
    this.registerDomEvent(document, "keydown", () => this.count()); // ok: ends with the plugin
    window.addEventListener("blur", this.count); // leak: listener-not-removed
    window.addEventListener("focus", this.count); // ok: onunload removes it
  }

  count = () => {};

  onunload() {
    window.removeEventListener("focus", this.count);
  }
}

export class Outline {
  private opened?: EventRef;

  constructor(private readonly app: App) {
    this.app.metadataCache.on("changed", () => this.draw()); // leak: listener-not-removed
    this.opened = this.app.workspace.on("file-open", () => this.draw()); // ok: destroy takes it back
  }

  draw() {}

  destroy() {
    this.app.workspace.offref(this.opened!);
  }
}
