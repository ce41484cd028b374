// A handle stored in an object that closes it, and one stored in an object that does not.
import fs from "node:fs";
import dgram from "node:dgram";

export class Journal {
  private fd?: number;
  private index?: number;
  private readonly sockets = new Set<dgram.Socket>();

  open(path: string) {
    this.fd = fs.openSync(path, "a"); // ok: close closes it
    this.index = fs.openSync(`${path}.index`, "a"); // leak: resource-not-closed
  }

  announce() {
    const socket = dgram.createSocket("udp4"); // ok: close closes every socket of the set
    this.sockets.add(socket);
    const lost = dgram.createSocket("udp4"); // leak: resource-not-closed
    lost.send("hello", 9999);
  }

  close() {
    if (this.fd !== undefined) fs.closeSync(this.fd);
    for (const socket of this.sockets) socket.close();
    this.sockets.clear();
  }
}

export class Reader {
  constructor(private readonly fd: number) {}

  close() {
    fs.closeSync(this.fd);
  }
}

export function read(path: string) {
  const fd = fs.openSync(path, "r"); // ok: the reader closes it, and goes to the caller
  return new Reader(fd);
}
