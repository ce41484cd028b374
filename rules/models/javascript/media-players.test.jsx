// Players of components that come and go.
import Hls from "hls.js";
import Plyr from "plyr";
import shaka from "shaka-player";
import flvjs from "flv.js";
import videojs from "video.js";
import { useEffect } from "react";

export function Trailer({ video, source }) {
  useEffect(() => {
    const player = videojs(video, { controls: true }); // ok: the cleanup disposes of it
    player.on("ended", () => player.pause()); // ok: it is the component's own player
    return () => player.dispose();
  }, [video]);

  useEffect(() => {
    const player = videojs(video); // leak: listener-not-removed
    player.src(source);
  }, [video, source]);

  useEffect(() => {
    const hls = new Hls(); // ok: the cleanup destroys it
    hls.loadSource(source);
    hls.attachMedia(video);
    return () => hls.destroy();
  }, [video, source]);

  useEffect(() => {
    const hls = new Hls({ enableWorker: true }); // leak: listener-not-removed
    hls.loadSource(source);
    hls.attachMedia(video);
  }, [video, source]);
}

export class Stage {
  mount(video) {
    this.controls = new Plyr(video); // ok: destroy ends it
    this.preview = new Plyr("#preview"); // leak: listener-not-removed
    this.stream = new shaka.Player(); // ok: destroy ends it
    this.spare = new shaka.Player(); // leak: listener-not-removed
    this.live = flvjs.createPlayer({ type: "flv" }); // ok: destroy ends it
    this.replay = flvjs.createPlayer({ type: "flv" }); // leak: listener-not-removed
  }

  destroy() {
    this.controls.destroy();
    this.stream.destroy();
    this.live.destroy();
  }
}
