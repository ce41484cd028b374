// A listener on the page that is removed.
export class Popup {
  init() {
    Dom7(document).on("touchstart", this.place); // ok: destroy removes it
  }

  place = () => {};

  destroy() {
    Dom7(document).off("touchstart", this.place);
  }
}
