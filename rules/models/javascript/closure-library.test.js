// Listeners and timers of components.
const events = goog.require("goog.events");

class Tooltip {
  createDom() {
    this.element = document.createElement("div");
  }

  enterDocument() {
    goog.events.listen(document, "keydown", this.place, true, this); // ok: exitDocument removes it
    goog.events.listen(document, "mousemove", this.place, false, this); // leak: listener-not-removed
    goog.events.listen(this.element, "click", this.place, false, this); // ok: the element is its own
    goog.events.listen(this.getElement(), "click", this.place, false, this); // ok: the element is its own
    events.listen(window, "scroll", this.place); // missed: listener-not-removed (goog.require is not told to be an import)
    this.delay = new goog.Timer(500);
    this.delay.start(); // ok: disposeInternal disposes of it
    this.pulse = new goog.Timer(100);
    this.pulse.start(); // leak: timer-not-cleared
  }

  place() {}

  exitDocument() {
    goog.events.unlisten(document, "keydown", this.place, true, this);
  }

  disposeInternal() {
    this.delay.dispose();
  }
}

class Follower {
  enterDocument() {
    this.key = goog.events.listen(window, "mousemove", this.place, false, this); // ok: exitDocument removes it by its key
  }

  place() {}

  exitDocument() {
    goog.events.unlistenByKey(this.key);
  }
}

export { Follower, Tooltip };
