// A signal ends the listeners that it was given to, if someone aborts it.
export class Canvas {
  private readonly gone = new AbortController();
  private readonly forgotten = new AbortController();
  private readonly draw = () => {};

  mount(signal: AbortSignal) {
    window.addEventListener("resize", this.draw, { signal: this.gone.signal }); // ok: destroy aborts the signal
    window.addEventListener("online", this.draw, { signal }); // ok: whoever handed the signal in aborts it
    window.addEventListener("focus", this.draw, { passive: true }); // leak: listener-not-removed
    window.addEventListener("blur", this.draw, { signal: this.forgotten.signal }); // missed: listener-not-removed (nobody aborts the signal: whether someone does is not asked)
  }

  destroy() {
    this.gone.abort();
  }
}

export function drag(onMove: (event: PointerEvent) => void) {
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener("pointermove", onMove, { signal }); // ok: the pointer's release aborts the signal
  document.addEventListener("pointerup", () => stop.abort(), { signal }); // ok: it ends itself
}

export function watchKeys(onKey: (event: KeyboardEvent) => void) {
  const never = new AbortController();
  document.addEventListener("keydown", onKey, { signal: never.signal }); // missed: listener-not-removed (nobody aborts the signal: whether someone does is not asked)
}
