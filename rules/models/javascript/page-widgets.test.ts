// Widgets that nobody ends.
import autosize from "autosize";
import { disableBodyScroll } from "body-scroll-lock";

export class Gallery extends HTMLElement {
  connectedCallback() {
    disableBodyScroll(this); // leak: listener-not-removed
    autosize(this.area); // leak: listener-not-removed
  }

  disconnectedCallback() {
    this.hidden = true;
  }
}
