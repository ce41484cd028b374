// A target in a field of the subscriber ends with it; one that was handed in by the maker lives on elsewhere.
import { EventEmitter } from "node:events";

const registry = new EventEmitter();

export class Upload extends EventEmitter {
  private readonly reader = new FileReader();
  private readonly progress = new EventEmitter();

  constructor(private readonly file: Blob) {
    super();
    this.reader.addEventListener("load", () => this.finish()); // ok: the reader is the upload's own
    this.progress.on("step", (n: number) => this.report(n)); // ok: the emitter is the upload's own
    this.on("retry", () => this.start()); // ok: the listener is on the upload itself
    registry.on("cancel-all", () => this.cancel()); // leak: listener-not-removed
  }

  start() {
    this.reader.readAsArrayBuffer(this.file);
  }

  private report(n: number) {}
  private finish() {}
  cancel() {}

  destroy() {
    this.reader.abort();
  }
}

export class Gauge extends HTMLElement {
  private readonly shadow = this.attachShadow({ mode: "open" });
  private readonly draw = () => {};

  connectedCallback() {
    this.addEventListener("pointerenter", this.draw); // ok: the element listens to itself
    this.shadow.addEventListener("slotchange", this.draw); // ok: the shadow root ends with its element
    window.addEventListener("resize", this.draw); // leak: listener-not-removed
  }

  disconnectedCallback() {
    this.shadow.replaceChildren();
  }
}
