// Each call of bind makes a new function: a remove that binds again removes nothing.
export class Dropdown extends HTMLElement {
  constructor() {
    super();
    this.onScroll = this.onScroll.bind(this);
    this.bound = this.close.bind(this);
  }

  connectedCallback() {
    document.addEventListener("click", this.close.bind(this)); // leak: listener-remove-mismatch
    document.addEventListener("focusin", this.bound); // ok: the bound function is kept
    window.addEventListener("scroll", this.onScroll); // ok: bound once, in the constructor
    window.addEventListener("resize", this.close); // missed: listener-remove-mismatch (the remove binds afresh: counts as one that may match)
  }

  disconnectedCallback() {
    document.removeEventListener("click", this.close.bind(this));
    document.removeEventListener("focusin", this.bound);
    window.removeEventListener("scroll", this.onScroll);
    window.removeEventListener("resize", this.close.bind(this));
  }

  close() {}
  onScroll() {}
}

export class Menu {
  constructor(onKey) {
    this.onKey = onKey;
  }

  open() {
    document.addEventListener("keydown", this.onKey.bind(this)); // missed: listener-remove-mismatch (a bind of a function that is not seen) // leak: listener-not-removed
    document.addEventListener("keyup", this.onKey); // ok: close removes the same function
  }

  close() {
    document.removeEventListener("keydown", this.onKey.bind(this));
    document.removeEventListener("keyup", this.onKey);
  }
}
