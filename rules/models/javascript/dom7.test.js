// Listeners of components on the page.
import $ from "dom7";

export class Panel {
  init() {
    $$(window).on("resize", this.place); // leak: listener-not-removed
    $$(window).on("blur", this.place); // leak: listener-not-removed
    $$(this.element).on("click", this.place); // ok: the element is the panel's own
    $$(this.element).transitionEnd(this.place); // ok: removes itself
  }

  place = () => {};

  destroy() {
    this.closed = true;
  }
}

export class Sheet {
  init() {
    $(document).on("click", ".sheet-close", this.place); // missed: listener-not-removed (an imported function is not told to return its argument)
  }

  place = () => {};

  destroy() {
    this.closed = true;
  }
}
