// Custom elements of Aurelia.
import { EventAggregator } from "aurelia-event-aggregator";
import { autoinject } from "aurelia-framework";

@autoinject
export class Basket {
  private sold?: { dispose(): void };

  constructor(private readonly events: EventAggregator) {}

  attached() {
    this.sold = this.events.subscribe("sold", () => this.draw()); // ok: detached disposes of it
    this.events.subscribe("priced", () => this.draw()); // leak: listener-not-removed
    window.addEventListener("resize", this.draw); // ok: detached removes it
    window.addEventListener("scroll", this.draw); // leak: listener-not-removed
  }

  draw = () => {};

  detached() {
    this.sold?.dispose();
    window.removeEventListener("resize", this.draw);
  }
}
