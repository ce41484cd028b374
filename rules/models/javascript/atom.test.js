// Subscriptions of views that come and go.
import { CompositeDisposable } from "atom";

export class Minimap {
  constructor() {
    this.subscriptions = new CompositeDisposable();
    this.subscriptions.add(atom.workspace.observeTextEditors(() => this.draw())); // ok: added to the set
    this.theme = atom.themes.onDidChangeActiveThemes(() => this.draw()); // ok: destroy disposes of it
    atom.config.observe("minimap.width", () => this.draw()); // leak: listener-not-removed
    this.command = atom.commands.add("atom-workspace", { "minimap:toggle": () => this.draw() }); // leak: listener-not-removed
  }

  draw() {}

  destroy() {
    this.subscriptions.dispose();
    this.theme.dispose();
  }
}
