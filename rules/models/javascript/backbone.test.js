// Views of Backbone and Marionette.
import Backbone from "backbone";
import Marionette from "backbone.marionette";
import Radio from "backbone.radio";

const channel = Radio.channel("shop");

export const Basket = Backbone.View.extend({
  initialize() {
    this.listenTo(this.model, "change", this.render); // ok: ends with the view
    Backbone.on("theme", this.render, this); // ok: remove takes it back
    Backbone.history.on("route", this.render, this); // missed: listener-not-removed (what the object given to `extend` becomes is not seen)
    this.timer = setInterval(() => this.render(), 1000); // leak: timer-not-cleared
  },

  render() {
    return this;
  },

  remove() {
    Backbone.off("theme", this.render, this);
    return Backbone.View.prototype.remove.call(this);
  },
});

export class Offers extends Marionette.View {
  initialize() {
    channel.on("price", this.render); // leak: listener-not-removed
    channel.on("stock", this.render); // ok: onDestroy takes it back
    channel.reply("offers", this.count); // leak: listener-not-removed
    channel.reply("stock", this.count); // ok: onDestroy takes it back
    window.addEventListener("resize", this.render); // ok: onDestroy removes it
  }

  count() {
    return 0;
  }

  onDestroy() {
    channel.off("stock", this.render);
    channel.stopReplying("stock");
    window.removeEventListener("resize", this.render);
  }
}
