// Stores that are disposed of, and stores that nobody disposes of.
import { Disposable, DisposableStore, MutableDisposable } from "../../base/common/lifecycle.js";

export class ThemeLabel {
  private readonly listeners = new DisposableStore(); // leak: resource-not-closed
  private readonly others = new DisposableStore(); // ok: dispose disposes of it
  private readonly menu = new MutableDisposable(); // ok: dispose disposes of it
  private readonly tooltip = new MutableDisposable(); // leak: resource-not-closed

  constructor(themes: Themes) {
    this.listeners.add(themes.onDidChange(() => this.draw()));
    this.others.add(themes.onDidReload(() => this.draw()));
    this.menu.value = themes.onDidOpen(() => this.draw());
    this.tooltip.value = themes.onDidClose(() => this.draw());
  }

  draw() {}

  dispose() {
    this.others.dispose();
    this.menu.dispose();
  }
}

export class FontLabel extends Disposable {
  private readonly listeners = this._register(new DisposableStore()); // ok: registered
  private readonly tooltip = this._register(new MutableDisposable()); // ok: registered

  constructor(fonts: Fonts) {
    super();
    this.listeners.add(fonts.onDidChange(() => this.draw()));
    this.tooltip.value = fonts.onDidClose(() => this.draw());
  }

  draw() {}
}

export function watch(fonts: Fonts) {
  const store = new DisposableStore(); // ok: the caller has it
  store.add(fonts.onDidChange(() => {}));
  return store;
}
