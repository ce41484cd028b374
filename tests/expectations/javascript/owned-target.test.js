// A listener on a target that its subscriber created dies with it; one on the page does not.
export class Lightbox {
  constructor(root) {
    this.root = root;
    this.frame = document.createElement("figure");
    this.frame.addEventListener("click", () => this.zoom()); // ok: the figure is the lightbox's own
    this.onKey = (event) => this.step(event.key);
    document.addEventListener("keydown", this.onKey); // leak: listener-not-removed
    root.append(this.frame);
  }

  load(url) {
    const image = new Image();
    image.addEventListener("load", () => this.frame.append(image)); // ok: the image is made here
    image.src = url;
    const request = new XMLHttpRequest();
    request.addEventListener("progress", (event) => this.zoom(event.loaded)); // ok: a request ends by itself
    window.addEventListener("offline", () => request.abort()); // leak: listener-not-removed
    request.open("GET", url);
    request.send();
  }

  zoom() {}
  step() {}

  destroy() {
    this.frame.remove();
  }
}

export function makeButton(label, onPress) {
  const button = document.createElement("button");
  button.textContent = label;
  button.addEventListener("click", onPress); // ok: the button goes to the caller with its listener
  return button;
}
