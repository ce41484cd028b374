// Grids of custom elements.
import { createGrid, type GridApi } from "ag-grid-community";
import Handsontable from "handsontable";

export class OrderTables extends HTMLElement {
  private orders?: GridApi;
  private prices?: GridApi;
  private sheet?: Handsontable;
  private notes?: Handsontable;

  connectedCallback() {
    this.orders = createGrid(this, {}); // ok: disconnectedCallback destroys it
    this.prices = createGrid(this, {}); // leak: resource-not-closed
    this.sheet = new Handsontable(this, {}); // ok: disconnectedCallback destroys it
    this.notes = new Handsontable(this, {}); // leak: resource-not-closed
  }

  disconnectedCallback() {
    this.orders?.destroy();
    this.sheet?.destroy();
  }
}
