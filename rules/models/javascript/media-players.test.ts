// Listeners on a player that is handed in.
import Hls from "hls.js";
import videojs from "video.js";

const screen = videojs("screen");
const feed = new Hls();

export class Subtitles {
  show() {
    screen.on("timeupdate", this.draw); // leak: listener-not-removed
    screen.on("texttrackchange", this.draw); // ok: destroy removes it
    feed.on("hlsCuesParsed", this.draw); // leak: listener-not-removed
    feed.on("hlsFragChanged", this.draw); // ok: destroy removes it
  }

  draw = () => {};

  destroy() {
    screen.off("texttrackchange", this.draw);
    feed.off("hlsFragChanged", this.draw);
  }
}
