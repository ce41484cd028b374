// A one-shot that its owner's teardown forgets: what does its callback do late?

class Harmless {
  constructor(editor, element) {
    this.editor = editor;
    this.element = element;
  }
  flash() {
    this.stopFlash();
    this.flashing = setTimeout(() => { // ok: within a second, a class is taken off
      this.element.classList.remove('flash');
      this.flashing = null;
    }, 350);
  }
  stopFlash() {
    clearTimeout(this.flashing);
  }
  destroy() {
    this.element.remove();
  }
}

class NeedsWhatIsGone {
  constructor(editor) {
    this.editor = editor;
  }
  resize() {
    this.stopResize();
    this.resizing = setTimeout(() => { // leak: timer-not-cleared
      this.editor.setSize(null, null);
      this.resizing = null;
    }, 500);
  }
  stopResize() {
    clearTimeout(this.resizing);
  }
  dispose() {
    this.editor = null;
  }
}

class GoesOnWorking {
  open() {
    this.cancel();
    this.opening = setTimeout(() => this.setState(true), 500); // leak: timer-not-cleared
  }
  setState(open) {
    this.state = open;
    this.element.toggle(open);
  }
  cancel() {
    clearTimeout(this.opening);
  }
  destroy() {
    this.element.remove();
  }
}

class Slow {
  constructor(element) {
    this.element = element;
  }
  hide() {
    this.keep();
    this.hiding = setTimeout(() => { // leak: timer-not-cleared
      this.element.classList.remove('shown');
      this.report('hidden');
    }, 5000);
  }
  report() {}
  keep() {
    clearTimeout(this.hiding);
  }
  destroy() {
    this.element.remove();
  }
}

export { GoesOnWorking, Harmless, NeedsWhatIsGone, Slow };
