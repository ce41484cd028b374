// Frames, codecs, bitmaps and files.

export class Recorder {
  mount() {
    this.encoder = new VideoEncoder({ output: () => {}, error: () => {} }); // ok: dispose closes it
    this.sound = new AudioEncoder({ output: () => {}, error: () => {} }); // leak: resource-not-closed
    this.stills = new ImageDecoder({ data: "", type: "image/gif" }); // ok: dispose closes it
    this.icons = new ImageDecoder({ data: "", type: "image/gif" }); // leak: resource-not-closed
  }

  grab(canvas: HTMLCanvasElement) {
    const frame = new VideoFrame(canvas, { timestamp: 0 }); // ok: it is closed after its only use
    try {
      this.encoder.encode(frame);
    } finally {
      frame.close();
    }
  }

  size(canvas: HTMLCanvasElement) {
    const frame = new VideoFrame(canvas, { timestamp: 0 }); // leak: resource-not-closed
    this.width = frame.codedWidth;
  }

  level(buffer: ArrayBuffer) {
    const data = new AudioData({ data: buffer }); // leak: resource-not-closed
    this.frames = data.numberOfFrames;
  }

  length(buffer: ArrayBuffer) {
    const data = new AudioData({ data: buffer }); // ok: it is closed
    const frames = data.numberOfFrames;
    data.close();
    return frames;
  }

  dispose() {
    this.encoder.close();
    this.stills.close();
  }
}

export async function measure(file: Blob) {
  const bitmap = await createImageBitmap(file); // leak: resource-not-closed
  console.log(bitmap.width);
}

export async function measureOnce(file: Blob) {
  const bitmap = await createImageBitmap(file); // ok: it is closed
  const width = bitmap.width;
  bitmap.close();
  return width;
}

export async function save(handle: FileSystemFileHandle, text: string) {
  const writer = await handle.createWritable(); // ok: it is closed on every way out
  try {
    await writer.write(text);
  } finally {
    await writer.close();
  }
}

export async function append(handle: FileSystemFileHandle, text: string) {
  const writer = await handle.createWritable({ keepExistingData: true }); // missed: resource-not-closed (low confidence: what fails to write is dropped as a whole)
  await writer.write(text);
}

export async function readSize(handle: FileSystemFileHandle) {
  const access = await handle.createSyncAccessHandle(); // leak: resource-not-closed
  return access.getSize();
}

export async function clear(handle: FileSystemFileHandle) {
  const access = await handle.createSyncAccessHandle(); // ok: it is closed on every way out
  try {
    access.truncate(0);
  } finally {
    access.close();
  }
}
