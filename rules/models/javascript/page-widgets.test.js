// Widgets of elements that come and go.
import EditorJS from "@editorjs/editorjs";
import Uppy from "@uppy/core";
import autosize from "autosize";
import { disableBodyScroll, enableBodyScroll } from "body-scroll-lock";
import EasyMDE from "easymde";
import enquire from "enquire.js";
import { createFocusTrap } from "focus-trap";
import GLightbox from "glightbox";
import Headroom from "headroom.js";
import intlTelInput from "intl-tel-input";
import { Jodit } from "jodit";
import Pikaday from "pikaday";
import { record } from "rrweb";
import Typed from "typed.js";

export class Form extends HTMLElement {
  connectedCallback() {
    this.home = intlTelInput(this.first); // ok: disconnectedCallback destroys it
    this.work = intlTelInput(this.second); // leak: listener-not-removed
    this.trap = createFocusTrap(this);
    this.trap.activate(); // ok: disconnectedCallback deactivates it
    this.inner = createFocusTrap(this);
    this.inner.activate(); // leak: listener-not-removed
    this.start = new Pikaday({ field: this.first }); // ok: disconnectedCallback destroys it
    this.end = new Pikaday({ field: this.second }); // leak: listener-not-removed
    this.bar = new Headroom(this); // ok: disconnectedCallback destroys it
    this.top = new Headroom(this); // leak: listener-not-removed
    this.title = new Typed(this, { loop: true }); // ok: disconnectedCallback destroys it
    this.once = new Typed(this, { strings: ["a"] }); // ok: ends by itself
    this.motto = new Typed(this, { loop: true }); // leak: timer-not-cleared
    this.files = new Uppy(); // ok: disconnectedCallback destroys it
    this.images = new Uppy(); // leak: listener-not-removed
    this.photos = GLightbox({}); // ok: disconnectedCallback destroys it
    this.videos = GLightbox({}); // leak: listener-not-removed
    this.text = new EditorJS("a"); // ok: disconnectedCallback destroys it
    this.notes = new EditorJS("b"); // leak: listener-not-removed
    this.source = new EasyMDE(); // ok: disconnectedCallback ends it
    this.draft = new EasyMDE(); // leak: listener-not-removed
    this.page = Jodit.make("#a"); // ok: disconnectedCallback ends it
    this.foot = Jodit.make("#b"); // leak: listener-not-removed
    this.stop = record({}); // ok: disconnectedCallback calls it
    record({}); // leak: listener-not-removed
    enquire.register("screen", this.place); // ok: disconnectedCallback takes it back
    enquire.register("print", this.place); // leak: listener-not-removed
    disableBodyScroll(this); // ok: disconnectedCallback ends it
    autosize(this.area); // ok: disconnectedCallback ends it
  }

  place = () => {};

  disconnectedCallback() {
    this.home.destroy();
    this.trap.deactivate();
    this.start.destroy();
    this.bar.destroy();
    this.title.destroy();
    this.files.destroy();
    this.photos.destroy();
    this.text.destroy();
    this.source.toTextArea();
    this.page.destruct();
    this.stop();
    enquire.unregister("screen");
    enableBodyScroll(this);
    autosize.destroy(this.area);
  }
}
