import { createServer } from "node:net";

function serve(port) {
  const server = createServer();
  server.listen(port); // ok: only a test calls it, once
}

describe("a server", () => {
  beforeEach(() => serve(0));
  it("polls", () => {
    setInterval(() => serve(1), 1000); // ok: a test runs once, in a process that ends
  });
});

export function poll(element) {
  element.addEventListener("click", () => {
    setInterval(() => element.update(), 1000); // leak: timer-not-cleared
  });
}
