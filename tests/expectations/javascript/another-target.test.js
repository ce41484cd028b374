// The remove names another target than the add.
class Toolbar extends HTMLElement {
  connectedCallback() {
    document.addEventListener("keydown", this.onKey); // leak: listener-not-removed
    window.addEventListener("resize", this.onResize); // ok: removed below
    addEventListener("blur", this.onBlur); // ok: the global scope is the window
  }

  disconnectedCallback() {
    window.removeEventListener("keydown", this.onKey);
    window.removeEventListener("resize", this.onResize);
    window.removeEventListener("blur", this.onBlur);
  }
}
