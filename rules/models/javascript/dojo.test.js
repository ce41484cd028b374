// Widgets with modules of Dojo.
import _WidgetBase from "dijit/_WidgetBase";
import topic from "dojo/topic";

export class Legend extends _WidgetBase {
  postCreate() {
    this.shown = topic.subscribe("layer/shown", () => this.draw()); // ok: destroy removes it
    this.own(topic.subscribe("layer/moved", () => this.draw())); // ok: the widget owns it
    topic.subscribe("layer/hidden", () => this.draw()); // leak: listener-not-removed
  }

  draw() {}

  destroy() {
    this.shown.remove();
  }
}
