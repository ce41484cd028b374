// Gestures and shortcuts of components.
import Hammer from "hammerjs";
import hotkeys from "hotkeys-js";
import interact from "interactjs";
import Mousetrap from "mousetrap";
import key from "keymaster";
import screenfull from "screenfull";
import { tinykeys } from "tinykeys";
import { useEffect } from "react";

export function useGestures(box, move) {
  useEffect(() => {
    const manager = new Hammer(box); // ok: the cleanup destroys it
    manager.on("pan", move); // ok: it is the component's own
    return () => manager.destroy();
  }, [box, move]);

  useEffect(() => {
    const manager = new Hammer(box); // leak: listener-not-removed
    manager.get("swipe").set({ enable: true });
  }, [box]);

  useEffect(() => {
    const card = interact(box); // ok: the cleanup takes it back
    return () => card.unset();
  }, [box]);

  useEffect(() => {
    const card = interact(box); // leak: listener-not-removed
    card.styleCursor(false);
  }, [box]);
}

export class Editor {
  mount(box) {
    Mousetrap.bind("mod+s", () => this.save()); // ok: destroy unbinds the keys
    Mousetrap.bind("mod+p", () => this.save()); // leak: listener-not-removed
    hotkeys("ctrl+b", () => this.save()); // ok: destroy unbinds the keys
    hotkeys("ctrl+i", () => this.save()); // leak: listener-not-removed
    hotkeys("ctrl+u", { scope: "text" }, () => this.save()); // leak: listener-not-removed
    hotkeys("ctrl+k", { scope: "text" }, () => this.save()); // ok: destroy unbinds the keys
    this.stop = tinykeys(window, { "$mod+z": () => this.save() }); // ok: destroy ends it
    this.more = tinykeys(window, { "$mod+y": () => this.save() }); // leak: listener-not-removed
    key("f2", () => this.save()); // ok: destroy unbinds the keys
    key("f3", () => this.save()); // leak: listener-not-removed
    screenfull.on("change", this.save); // ok: destroy removes it
    screenfull.on("error", this.save); // leak: listener-not-removed
  }

  save = () => {};

  destroy() {
    Mousetrap.unbind("mod+s");
    hotkeys.unbind("ctrl+b");
    hotkeys.unbind("ctrl+k", "text");
    key.unbind("f2");
    this.stop();
    screenfull.off("change", this.save);
  }
}
