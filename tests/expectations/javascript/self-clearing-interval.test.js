// An interval that its own callback clears ends by itself.
export function countDown(from, show) {
  const timer = setInterval(() => { // ok: cleared when the count is at its end
    show(from--);
    if (from < 0) clearInterval(timer);
  }, 1000);
}

export function waitFor(selector) {
  return new Promise((resolve) => {
    const timer = setInterval(() => { // ok: cleared once the element is there
      const element = document.querySelector(selector);
      if (!element) return;
      clearInterval(timer);
      resolve(element);
    }, 50);
  });
}

export class Cursor extends HTMLElement {
  connectedCallback() {
    this.timer = setInterval(() => this.blink(), 500); // leak: timer-not-cleared
    const fade = setInterval(() => { // ok: cleared once it is faint
      this.style.opacity -= 0.1;
      if (this.style.opacity <= 0) clearInterval(fade);
    }, 100);
  }

  blink() {}
}

export function flash(element) {
  let times = 0;
  const id = setInterval(step, 100); // ok: its callback clears it by name

  function step() {
    element.classList.toggle("on");
    if (++times > 6) clearInterval(id);
  }
}
