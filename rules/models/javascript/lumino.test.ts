// Widgets of Lumino.
import { Widget } from "@lumino/widgets";

export class Overview extends Widget {
  private timer = 0;

  protected onAfterAttach() {
    window.addEventListener("keydown", this); // ok: onBeforeDetach removes it
    window.addEventListener("keyup", this); // leak: listener-not-removed
    this.timer = window.setInterval(() => this.update(), 1000); // ok: dispose clears it
    this.node.addEventListener("click", this); // ok: its own element
  }

  handleEvent() {}

  protected onBeforeDetach() {
    window.removeEventListener("keydown", this);
  }

  dispose() {
    clearInterval(this.timer);
    super.dispose();
  }
}
