// Workers of viewers that come and go.
import * as pdfjs from "pdfjs-dist";

export class Reader {
  open() {
    this.worker = new pdfjs.PDFWorker(); // ok: destroy ends it
    this.spare = new pdfjs.PDFWorker({ name: "spare" }); // leak: resource-not-closed
  }

  destroy() {
    this.worker.destroy();
  }
}

export class Thumbnails {
  async open(url) {
    this.task = pdfjs.getDocument(url); // ok: destroy ends it
    this.preview = pdfjs.getDocument(url); // leak: resource-not-closed
    this.document = await pdfjs.getDocument(url).promise; // ok: destroy ends it
    this.other = await pdfjs.getDocument(url).promise; // leak: resource-not-closed
  }

  destroy() {
    this.task.destroy();
    this.document.destroy();
  }
}

export async function countPages(url) {
  const document = await pdfjs.getDocument(url).promise; // leak: resource-not-closed
  console.log(document.numPages);
}

export async function readTitle(url) {
  const task = pdfjs.getDocument(url); // ok: destroyed on every way out
  try {
    const document = await task.promise;
    return (await document.getMetadata()).info.Title;
  } finally {
    await task.destroy();
  }
}

export async function readAuthor(url) {
  const document = await pdfjs.getDocument(url).promise; // ok: destroyed on every way out
  try {
    return (await document.getMetadata()).info.Author;
  } finally {
    await document.destroy();
  }
}

export function countLater(url, show) {
  pdfjs.getDocument(url).promise.then((document) => show(document.numPages)); // leak: resource-not-closed
}
