// A test is a test, whatever the package of its runner is called.
import { describe, it, beforeEach } from "some-runner/test";
import { test } from "./fixtures";
import { repeat } from "./tools";

describe("a clock", () => {
  beforeEach(() => {
    window.addEventListener("resize", () => {}); // ok: it goes with the test
  });
  it("ticks", () => {
    setInterval(() => {}, 1000); // ok: it goes with the test
  });
});

test("ticks again", () => {
  setInterval(() => {}, 1000); // ok: it goes with the test
});

repeat("ticks", () => {
  element.addEventListener("click", () => {
    setInterval(() => {}, 1000); // leak: timer-not-cleared
  });
});
