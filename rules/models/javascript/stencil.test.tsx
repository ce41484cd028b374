// Components of Stencil.
import { Component, h, Listen } from "@stencil/core";

@Component({ tag: "app-clock", shadow: true })
export class AppClock {
  private timer?: number;

  connectedCallback() {
    document.addEventListener("keydown", this.key); // ok: disconnectedCallback removes it
    document.addEventListener("keyup", this.key); // leak: listener-not-removed
  }

  componentDidLoad() {
    this.timer = window.setInterval(this.key, 1000); // ok: disconnectedCallback clears it
    window.setInterval(this.key, 5000); // leak: timer-not-cleared
  }

  @Listen("resize", { target: "window" })
  resized() {} // ok: ends with the element

  key = () => {};

  disconnectedCallback() {
    document.removeEventListener("keydown", this.key);
    clearInterval(this.timer);
  }

  render() {
    return <p />;
  }
}
