// Matrices, workers and contexts that are ended, and those that are not.
import { FFmpeg } from "@ffmpeg/ffmpeg";
import { InferenceSession } from "onnxruntime-node";
import { getQuickJS } from "quickjs-emscripten";
import { createWorker } from "tesseract.js";

export function grey(canvas: string) {
  const source = cv.imread(canvas); // leak: resource-not-guarded
  const target = new cv.Mat(); // leak: resource-not-closed
  cv.cvtColor(source, target, cv.COLOR_RGBA2GRAY);
  cv.imshow(canvas, target);
  source.delete();
}

export function blur(canvas: string) {
  const source = cv.imread(canvas); // ok: deleted on every way out
  try {
    cv.GaussianBlur(source, source, 3, 0);
    cv.imshow(canvas, source);
  } finally {
    source.delete();
  }
}

export async function read(image: string) {
  const worker = await createWorker("eng"); // leak: resource-not-closed
  const { data } = await worker.recognize(image);
  return data.text;
}

export async function readAll(images: string[]) {
  const worker = await createWorker("eng"); // ok: terminated on every way out
  try {
    for (const image of images) await worker.recognize(image);
  } finally {
    await worker.terminate();
  }
}

export async function evaluate(code: string) {
  const engine = await getQuickJS();
  const context = engine.newContext(); // leak: resource-not-closed
  const other = engine.newContext(); // ok: disposed of on every way out
  try {
    other.evalCode(code);
  } finally {
    other.dispose();
  }
  context.evalCode(code);
}

export class Editor {
  private readonly cutter = new FFmpeg(); // ok: destroy terminates it
  private readonly mixer = new FFmpeg(); // leak: resource-not-closed
  private model?: InferenceSession;
  private other?: InferenceSession;

  async open() {
    this.model = await InferenceSession.create("a.onnx"); // ok: destroy releases it
    this.other = await InferenceSession.create("b.onnx"); // leak: resource-not-closed
  }

  async destroy() {
    this.cutter.terminate();
    await this.model?.release();
  }
}
