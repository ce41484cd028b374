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
