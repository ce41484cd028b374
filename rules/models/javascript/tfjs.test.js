// Tensors of a classifier.
import * as tf from "@tensorflow/tfjs";

export async function brightest(canvas) {
  const pixels = tf.browser.fromPixels(canvas); // ok: it is disposed of
  try {
    return await pixels.data();
  } finally {
    pixels.dispose();
  }
}

export async function darkest(canvas) {
  const pixels = tf.browser.fromPixels(canvas); // leak: resource-not-closed
  return await pixels.data();
}

export function mean(canvas) {
  return tf.tidy(() => {
    const pixels = tf.browser.fromPixels(canvas); // ok: tidy frees it
    return pixels.mean().dataSync();
  });
}

export class Watcher {
  async start(video) {
    this.model = await tf.loadGraphModel("model.json");
    this.camera = await tf.data.webcam(video); // ok: dispose stops it
    this.backup = await tf.data.webcam(video); // leak: resource-not-closed
  }

  async look(frame) {
    const input = tf.tensor(frame); // ok: both are disposed of
    const output = this.model.predict(input);
    const values = output.dataSync();
    tf.dispose(input);
    output.dispose();
    return values;
  }

  async guess(frame) {
    const input = tf.tensor(frame); // leak: resource-not-closed
    console.log(input.shape);
  }

  dispose() {
    this.camera.stop();
  }
}
