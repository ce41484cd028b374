// Custom elements, lit components and their controllers.
import { LitElement, ReactiveController } from "lit";

export class StickyHeader extends HTMLElement {
  connectedCallback() {
    window.addEventListener("scroll", this.stick); // ok: disconnectedCallback removes it
    window.addEventListener("resize", this.stick); // leak: listener-not-removed
    this.addEventListener("click", this.stick); // ok: the listener is on the element itself
  }

  disconnectedCallback() {
    window.removeEventListener("scroll", this.stick);
  }

  private stick = () => {};
}

export class SearchBox extends LitElement {
  private onKey = () => this.requestUpdate();
  private blink?: number;

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("keydown", this.onKey); // ok: disconnectedCallback removes it
    this.blink = setInterval(() => this.requestUpdate(), 500); // leak: timer-not-cleared
  }

  firstUpdated() {
    window.addEventListener("popstate", this.onKey); // leak: listener-not-removed
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.onKey);
    super.disconnectedCallback();
  }
}

export class MousePosition implements ReactiveController {
  private onMove = () => {};
  private onLeave = () => {};

  hostConnected() {
    window.addEventListener("mousemove", this.onMove); // ok: hostDisconnected removes it
    window.addEventListener("mouseout", this.onLeave); // leak: listener-not-removed
  }

  hostDisconnected() {
    window.removeEventListener("mousemove", this.onMove);
  }
}
