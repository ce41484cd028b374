// The capture flag is part of a listener's name, the other options are not; so are event and target.
export class Shortcuts {
  onKey = () => {};

  enable() {
    document.addEventListener("keydown", this.onKey, true); // leak: listener-remove-mismatch
    document.addEventListener("keyup", this.onKey, { capture: true }); // leak: listener-remove-mismatch
    document.addEventListener("keypress", this.onKey, { capture: true, passive: true }); // ok: the same flag
    document.addEventListener("input", this.onKey, { passive: true }); // ok: passive is no part of the name
    document.addEventListener("paste", this.onKey, false); // ok: false is the default
    document.addEventListener("copy", this.onKey); // leak: listener-remove-mismatch
  }

  disable() {
    document.removeEventListener("keydown", this.onKey);
    document.removeEventListener("keyup", this.onKey, { capture: false });
    document.removeEventListener("keypress", this.onKey, true);
    document.removeEventListener("input", this.onKey);
    document.removeEventListener("paste", this.onKey);
    document.removeEventListener("copy", this.onKey, true);
  }
}
