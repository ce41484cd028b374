// Nothing loses the focus twice without getting it back.

let closing;
export function attach(input, list) {
  input.addEventListener('blur', () => {
    closing = setTimeout(() => list.close(), 2000); // ok: a focus comes before the next blur, and clears it
  });
  input.addEventListener('focus', () => clearTimeout(closing));
}

class Hint {
  constructor(input) {
    this.input = input;
    this.onKey = this.onKey.bind(this);
    input.addEventListener('keydown', this.onKey);
    this.cancel = this.cancel.bind(this);
    input.addEventListener('focus', this.cancel);
  }
  onKey() {
    this.later = setTimeout(() => this.show(), 2000); // leak: handle-overwritten
  }
  cancel() {
    clearTimeout(this.later);
  }
  show() {}
  destroy() {
    this.input.removeEventListener('keydown', this.onKey);
    this.input.removeEventListener('focus', this.cancel);
    clearTimeout(this.later);
  }
}

export { Hint };
