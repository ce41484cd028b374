export class Widget {
  constructor(element) {
    this.element = element;
  }

  connectedCallback() {
    /* 😀 columns count UTF-16 units */ this.poll = setInterval(() => this.refresh(), 1000);
    window.addEventListener('resize', () => this.refresh());
  }

  refresh() {
    // leaklint-disable-next-line timer-not-cleared -- "quoted" \ reason
    setInterval(() => this.element.remove(), 1000);
  }
}
