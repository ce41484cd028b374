// Helpers that release what they are given, in this module or as wrappers of the remove call.
import fs from "node:fs";

function off(target, name, handler) {
  target.removeEventListener(name, handler);
}

function stop(timer) {
  if (timer) clearInterval(timer);
}

function closeQuietly(fd) {
  try {
    fs.closeSync(fd);
  } catch {
    console.warn("already closed");
  }
}

export class Map3D {
  mount() {
    window.addEventListener("resize", this.draw); // ok: unmount removes it through `off`
    window.addEventListener("scroll", this.draw); // missed: listener-not-removed (the helper's remove counts as one that may match, whatever its callers hand it)
    this.spin = setInterval(this.draw, 40); // ok: unmount clears it through `stop`
    this.glow = setInterval(this.draw, 80); // leak: timer-not-cleared
  }

  draw = () => {};

  unmount() {
    off(window, "resize", this.draw);
    stop(this.spin);
  }
}

export function firstLine(path) {
  const fd = fs.openSync(path, "r"); // ok: closed through the helper
  try {
    return fs.readFileSync(fd, "utf8").split("\n", 1)[0];
  } finally {
    closeQuietly(fd);
  }
}

export function isEmpty(path) {
  const fd = fs.openSync(path, "r"); // leak: resource-not-closed
  return fs.fstatSync(fd).size === 0;
}
