// Widgets of components that come and go.
import * as bootstrap from "bootstrap";
import Choices from "choices.js";
import ClipboardJS from "clipboard";
import Cropper from "cropperjs";
import { GUI } from "dat.gui";
import dragula from "dragula";
import Dropzone from "dropzone";
import { Calendar } from "@fullcalendar/core";
import Lenis from "lenis";
import Masonry from "masonry-layout";
import PerfectScrollbar from "perfect-scrollbar";
import SimpleBar from "simplebar";
import Sortable from "sortablejs";
import Swiper from "swiper";
import { Pane } from "tweakpane";

export class ProductPage extends HTMLElement {
  connectedCallback() {
    this.slides = new Swiper(".slides"); // ok: disconnectedCallback destroys it
    this.thumbs = new Swiper(".thumbs"); // leak: listener-not-removed
    this.order = Sortable.create(this); // ok: disconnectedCallback destroys it
    this.trash = new Sortable(this); // leak: listener-not-removed
    this.days = new Calendar(this); // ok: disconnectedCallback destroys it
    this.weeks = new Calendar(this); // leak: listener-not-removed
    this.size = new Choices(this); // ok: disconnectedCallback destroys it
    this.colour = new Choices(this); // leak: listener-not-removed
    this.photo = new Cropper(this); // ok: disconnectedCallback destroys it
    this.logo = new Cropper(this); // leak: listener-not-removed
    this.files = new Dropzone(this); // ok: disconnectedCallback destroys it
    this.images = new Dropzone(this); // leak: listener-not-removed
    this.cards = dragula([this]); // ok: disconnectedCallback destroys it
    this.lanes = dragula([this]); // leak: listener-not-removed
    this.wall = new Masonry(this); // ok: disconnectedCallback destroys it
    this.grid = new Masonry(this); // leak: listener-not-removed
    this.hint = new bootstrap.Popover(this); // ok: disconnectedCallback disposes of it
    this.tip = new bootstrap.Tooltip(this); // leak: listener-not-removed
    this.copy = new ClipboardJS(".copy"); // ok: disconnectedCallback destroys it
    this.cut = new ClipboardJS(".cut"); // leak: listener-not-removed
    this.smooth = new Lenis(); // ok: disconnectedCallback destroys it
    this.inner = new Lenis(); // leak: listener-not-removed
    this.bar = new PerfectScrollbar(this); // ok: disconnectedCallback destroys it
    this.rail = new PerfectScrollbar(this); // leak: listener-not-removed
    this.thin = new SimpleBar(this); // ok: disconnectedCallback ends it
    this.wide = new SimpleBar(this); // leak: listener-not-removed
    this.tuning = new GUI(); // ok: disconnectedCallback destroys it
    this.debug = new GUI(); // leak: listener-not-removed
    this.pane = new Pane(); // ok: disconnectedCallback disposes of it
    this.extra = new Pane(); // leak: listener-not-removed
  }

  disconnectedCallback() {
    this.slides.destroy(true, true);
    this.order.destroy();
    this.days.destroy();
    this.size.destroy();
    this.photo.destroy();
    this.files.destroy();
    this.cards.destroy();
    this.wall.destroy();
    this.hint.dispose();
    this.copy.destroy();
    this.smooth.destroy();
    this.bar.destroy();
    this.thin.unMount();
    this.tuning.destroy();
    this.pane.dispose();
  }
}
