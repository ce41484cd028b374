// Listeners of the DOM on targets that outlive the subscriber.

class Tooltip {
  private readonly wide = window.matchMedia("(min-width: 60em)");
  private readonly controller = new AbortController();
  private readonly box = document.createElement("div");
  private readonly onScroll = () => this.place();
  private readonly onKey = (event: KeyboardEvent) => event.key === "Escape" && this.dispose();
  private readonly onWide = () => this.place();

  constructor() {
    window.addEventListener("scroll", this.onScroll, { passive: true }); // leak: listener-not-removed
    document.addEventListener("keydown", this.onKey, true); // ok: dispose removes it with the same capture flag
    document.body.addEventListener("click", () => this.place()); // leak: listener-not-removed
    this.wide.addListener(this.onWide); // leak: listener-not-removed
    this.box.addEventListener("mouseenter", () => this.place()); // ok: the box is the tooltip's own
    window.addEventListener("resize", this.onScroll, { signal: this.controller.signal }); // ok: the signal removes it
    document.addEventListener("visibilitychange", this.onScroll, { once: true }); // ok: it fires once
  }

  place() {}

  dispose() {
    document.removeEventListener("keydown", this.onKey, { capture: true });
    this.controller.abort();
    this.box.remove();
  }
}

class ColourScheme {
  private readonly dark = matchMedia("(prefers-color-scheme: dark)");

  constructor() {
    this.dark.addEventListener("change", this.apply); // ok: destroy removes it
    this.dark.addListener(this.refresh); // ok: destroy removes it in the newer form
    navigator.connection.addEventListener("change", this); // leak: listener-not-removed
    screen.orientation.addEventListener("change", this); // ok: destroy removes the object that handles the event
  }

  apply = () => {};
  refresh = () => {};
  handleEvent() {}

  destroy() {
    this.dark.removeEventListener("change", this.apply);
    this.dark.removeEventListener("change", this.refresh);
    screen.orientation.removeEventListener("change", this);
  }
}

document.addEventListener("DOMContentLoaded", () => {
  window.addEventListener("resize", () => new Tooltip().place()); // ok: runs once
});

export { ColourScheme, Tooltip };
