// A weak container lets an entry go with its key; a strong one keeps it.
import http from "node:http";

const states = new WeakMap();
const marked = new WeakSet();
const strong = new Map();
const open = new Map();

http.createServer((request, response) => {
  states.set(request, { since: Date.now() }); // ok: held weakly
  marked.add(request.socket); // ok: held weakly
  strong.set(request, { since: Date.now() }); // leak: cache-unbounded
  open.set(response, states.get(request)); // ok: deleted when the response closes
  response.on("close", () => open.delete(response));
  response.end();
});

export class Cell extends HTMLElement {
  static #widths = new WeakMap();
  static #heights = new Map();

  connectedCallback() {
    Cell.#widths.set(this, this.offsetWidth); // ok: held weakly
    Cell.#heights.set(this, this.offsetHeight); // missed: cache-unbounded (low confidence: elements are connected many times)
  }
}
