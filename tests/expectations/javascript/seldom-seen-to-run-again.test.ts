// Exported functions and classes without a teardown leak as well, each time their caller uses them.
import { EventEmitter } from "node:events";
import { interval } from "rxjs";

const registry = new EventEmitter();
const names = new Map<string, string>();
const seen: Record<string, number> = {};

export function makeButton(label: string) {
  const button = document.createElement("button");
  window.addEventListener("blur", () => button.classList.remove(label)); // missed: listener-not-removed (low confidence: nothing shows that it runs again)
  return button;
}

export function blink(element: HTMLElement) {
  setInterval(() => element.classList.toggle("on"), 500); // missed: timer-not-cleared (low confidence: nothing shows that it runs again)
}

export function label(user: { id: string; first: string }) {
  if (!names.has(user.id)) names.set(user.id, user.first); // missed: cache-unbounded (low confidence: nothing shows that it runs again)
  seen[user.id] = Date.now(); // missed: cache-unbounded (low confidence: nothing shows that it runs again)
  return names.get(user.id);
}

export class Upload {
  timer?: ReturnType<typeof setInterval>;

  constructor(report: () => void) {
    registry.on("cancel-all", () => this.cancel()); // missed: listener-not-removed (low confidence: nothing shows that it runs again)
    this.timer = setInterval(report, 5_000); // missed: timer-not-cleared (low confidence: nothing shows that it runs again)
    interval(1000).subscribe(() => this.cancel()); // missed: listener-not-removed (low confidence: nothing shows that it runs again)
  }

  cancel() {}
}

export function flash(element: HTMLElement) {
  const timer = setInterval(() => show(timer), 100); // missed: timer-not-cleared (low confidence: nothing shows that it runs again)
  function show(id: unknown) {
    element.classList.toggle("on");
  }
}

const settings = { theme: "light" };
document.addEventListener("click", () => console.log(settings.theme)); // ok: runs once
