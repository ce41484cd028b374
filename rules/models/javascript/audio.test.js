// Sound of components.
import { Howl } from "howler";
import * as Tone from "tone";
import WaveSurfer from "wavesurfer.js";

export class Jukebox {
  mount(box) {
    this.song = new Howl({ src: ["song.mp3"] }); // ok: destroy unloads it
    this.click = new Howl({ src: ["click.mp3"] }); // leak: listener-not-removed
    this.wave = WaveSurfer.create({ container: box }); // ok: destroy ends it
    this.bars = WaveSurfer.create({ container: box }); // leak: listener-not-removed
    this.beat = Tone.Transport.scheduleRepeat(() => this.step(), "4n"); // ok: destroy clears it
    this.drum = Tone.Transport.scheduleRepeat(() => this.step(), "8n"); // leak: timer-not-cleared
    this.lead = new Tone.Synth(); // ok: destroy disposes of it
    this.bass = new Tone.Synth(); // leak: listener-not-removed
  }

  step() {}

  destroy() {
    this.song.unload();
    this.wave.destroy();
    Tone.Transport.clear(this.beat);
    this.lead.dispose();
  }
}
