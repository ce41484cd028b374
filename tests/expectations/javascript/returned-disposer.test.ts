// A function that hands its disposer back leaves the release to its caller.
import { createStore } from "redux";

export function listen(target: Window, name: string, handler: () => void) {
  target.addEventListener(name, handler); // ok: the returned function removes it
  return () => target.removeEventListener(name, handler);
}

export function every(ms: number, task: () => void) {
  const timer = setInterval(task, ms); // ok: the returned function clears it
  return { stop: () => clearInterval(timer) };
}

export function everyForever(ms: number, task: () => void) {
  const timer = setInterval(task, ms); // missed: timer-not-cleared (low confidence: how often an exported function runs is not seen)
  return { restart: () => task(), started: Date.now() };
}

const store = createStore(() => ({}));

export class Panel {
  private stop?: () => void;
  private readonly draw = () => {};
  private readonly disposers: Array<() => void> = [];

  mount() {
    this.stop = store.subscribe(this.draw); // ok: unmount calls the disposer
    store.subscribe(() => this.draw()); // leak: listener-not-removed
    this.disposers.push(store.subscribe(this.draw)); // ok: unmount calls every disposer in the list
    this.disposers.push(listen(window, "resize", this.draw)); // ok: unmount calls every disposer
  }

  unmount() {
    this.stop?.();
    this.disposers.forEach((dispose) => dispose());
  }
}
