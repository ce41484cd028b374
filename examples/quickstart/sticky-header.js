/** <sticky-header>: shrinks when the page is scrolled, and tells the time. */
class StickyHeader extends HTMLElement {
  connectedCallback() {
    this.classList.add("sticky");
    // Leaks: `bind` makes a new function each time, so the one below removes nothing.
    window.addEventListener("scroll", this.onScroll.bind(this), { passive: true });

    // Does not leak: cleared below.
    this.clock = setInterval(() => this.showTime(), 1000);

    // Does not leak: the header is its own target, and takes its listeners along.
    this.addEventListener("click", () => window.scrollTo({ top: 0 }));
  }

  disconnectedCallback() {
    window.removeEventListener("scroll", this.onScroll.bind(this));
    clearInterval(this.clock);
  }

  onScroll() {
    this.toggleAttribute("compact", window.scrollY > 40);
  }

  showTime() {
    const slot = this.querySelector("time");
    if (slot) {
      slot.textContent = new Date().toLocaleTimeString();
    }
  }
}

customElements.define("sticky-header", StickyHeader);
