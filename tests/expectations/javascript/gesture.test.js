// A press adds the handlers of its move and of its end; the end takes them off, whatever becomes of the owner.

class Slider {
  constructor(element) {
    this.element = element;
    this.onPress = this.onPress.bind(this);
    this.onMove = this.onMove.bind(this);
    this.onRelease = this.onRelease.bind(this);
    element.addEventListener('mousedown', this.onPress);
  }
  onPress() {
    document.addEventListener('mousemove', this.onMove); // ok: the end of the press takes it off
    document.addEventListener('mouseup', this.onRelease); // ok: by itself
  }
  onMove() {}
  onRelease() {
    document.removeEventListener('mousemove', this.onMove);
    document.removeEventListener('mouseup', this.onRelease);
  }
  destroy() {
    this.element.removeEventListener('mousedown', this.onPress);
  }
}

class Half {
  constructor(element) {
    this.element = element;
    this.onPress = this.onPress.bind(this);
    this.onMove = this.onMove.bind(this);
    this.onRelease = this.onRelease.bind(this);
    element.addEventListener('mousedown', this.onPress);
  }
  onPress() {
    document.addEventListener('mousemove', this.onMove); // leak: listener-not-removed
    document.addEventListener('mouseup', this.onRelease); // ok: the teardown takes it off
  }
  onMove() {}
  onRelease() {
    document.removeEventListener('mousemove', this.onMove);
    document.removeEventListener('mouseup', this.onRelease);
  }
  destroy() {
    this.element.removeEventListener('mousedown', this.onPress);
    document.removeEventListener('mouseup', this.onRelease);
  }
}

export { Half, Slider };
