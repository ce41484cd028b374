// Components and modifiers of Ember.
import Component from "@glimmer/component";
import ClassicComponent from "@ember/component";
import { registerDestructor } from "@ember/destroyable";
import { cancel, later } from "@ember/runloop";
import { modifier } from "ember-modifier";

export default class ChartComponent extends Component {
  constructor(owner, args) {
    super(owner, args);
    window.addEventListener("resize", this.draw); // ok: willDestroy removes it
    window.addEventListener("scroll", this.draw); // leak: listener-not-removed
    const timer = setInterval(this.draw, 1000); // ok: its destructor clears it
    registerDestructor(this, () => clearInterval(timer));
    this.hint = later(this, this.draw, 500); // ok: runs once
  }

  draw = () => {};

  willDestroy() {
    super.willDestroy(...arguments);
    cancel(this.hint);
    window.removeEventListener("resize", this.draw);
  }
}

export const Panel = ClassicComponent.extend({
  didInsertElement() {
    this.onKey = () => this.close();
    document.addEventListener("keydown", this.onKey); // ok: willDestroyElement removes it
    document.addEventListener("keyup", this.onKey); // leak: listener-not-removed
  },

  willDestroyElement() {
    document.removeEventListener("keydown", this.onKey);
  },
});

export const onOutside = modifier((element, [close]) => {
  const listener = (event) => element.contains(event.target) || close();
  document.addEventListener("click", listener); // ok: the result removes it
  document.addEventListener("touchstart", listener); // leak: listener-not-removed
  return () => document.removeEventListener("click", listener);
});
