// Listeners of widgets on the page.

class Menu {
  constructor(element) {
    this.$element = $(element);
    this.$window = $(window);
    this.$element.on("click", this.place); // ok: the element is the menu's own
    $(document).on("keydown", (event) => this.key(event)); // ok: destroy removes it by its namespace
    $(document).on("click", ".menu-item", this.place); // ok: destroy takes all listeners of the document
    this.$window.on("scroll.menu", this.place); // ok: destroy removes it
  }

  place = () => {};
  key() {}

  destroy() {
    $(document).off(".menu");
    this.$window.off("scroll.menu", this.place);
  }
}

class Spinner {
  constructor(element) {
    this.$element = $(element);
    this.$page = $(document);
    $(window).on("resize", this.place); // leak: listener-not-removed
    jQuery(document).on("mouseup", ".menu", this.place); // leak: listener-not-removed
    this.$page.on("keydown", this.place); // leak: listener-not-removed
  }

  place = () => {};

  destroy() {
    this.$element.remove();
  }
}

class Clock {
  start() {
    $(window).on("blur", this.pause); // ok: destroy removes it
    $(document).on("visibilitychange", this.pause); // leak: listener-not-removed
  }

  pause = () => {};

  destroy() {
    $(window).off("blur");
  }
}

$.widget("shop.basket", {
  _create() {
    $(window).on("online", () => this.refresh()); // leak: listener-not-removed
    $(document).on("basket:change", this.refresh); // ok: _destroy removes it
  },
  refresh() {},
  _destroy() {
    $(document).off("basket:change", this.refresh);
  },
});

$(document).on("click", "a", () => new Menu().place()); // ok: runs once
export { Clock, Menu, Spinner };
