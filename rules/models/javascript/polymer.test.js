// An element of Polymer 1.
Polymer({
  is: "app-meter",

  attached() {
    window.addEventListener("resize", this.draw); // ok: detached removes it
    window.addEventListener("scroll", this.draw); // leak: listener-not-removed
  },

  draw() {},

  detached() {
    window.removeEventListener("resize", this.draw);
  },
});
