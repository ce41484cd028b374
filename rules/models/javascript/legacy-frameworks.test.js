// Listeners and executers of widgets.
class Carousel {
  mount() {
    Event.observe(window, "resize", this.place); // leak: listener-not-removed
    Event.observe(document, "keydown", this.place); // ok: destroy removes it
    this.turn = new PeriodicalExecuter(() => this.place(), 5); // ok: destroy stops it
    this.blink = new PeriodicalExecuter(() => this.place(), 1); // leak: timer-not-cleared
    window.addEvent("scroll", this.place); // leak: listener-not-removed
    document.addEvent("click", this.place); // ok: destroy removes it
  }

  place() {}

  destroy() {
    Event.stopObserving(document, "keydown", this.place);
    this.turn.stop();
    document.removeEvent("click", this.place);
  }
}

export { Carousel };
