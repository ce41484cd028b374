// A plot that stays on the window's list.
import Plotly from "plotly.js";

export class Trend extends HTMLElement {
  connectedCallback() {
    Plotly.newPlot(this, [], {}, { responsive: true }); // leak: listener-not-removed
  }

  disconnectedCallback() {
    this.gone = true;
  }
}
