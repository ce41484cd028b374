// Servers and sockets of Node.
import dgram from "node:dgram";
import http from "node:http";
import http2 from "node:http2";
import net from "node:net";

export class Gateway {
  private readonly admin = http.createServer();
  private readonly api = http.createServer();
  private readonly agent = new http.Agent({ keepAlive: true }); // leak: resource-not-closed
  private readonly pooled = new http.Agent({ keepAlive: true }); // ok: close destroys it
  private readonly plain = new http.Agent({ maxSockets: 4 }); // ok: without keepAlive it keeps no socket
  private upstream?: net.Socket;
  private probe?: net.Socket;
  private beacon?: dgram.Socket;
  private session?: http2.ClientHttp2Session;

  start() {
    this.admin.listen(9000); // missed: resource-not-closed (low confidence: most servers live as long as the process)
    this.api.listen(8080); // ok: close closes it
    this.upstream = net.connect(7000); // leak: resource-not-closed
    this.probe = net.connect(7001); // ok: close destroys it
    this.beacon = dgram.createSocket("udp4"); // leak: resource-not-closed
    this.session = http2.connect("https://upstream.example"); // leak: resource-not-closed
  }

  close() {
    this.api.close();
    this.probe?.destroy();
    this.pooled.destroy();
  }
}

export class Announcer {
  private readonly socket = dgram.createSocket("udp4"); // ok: stop closes it
  private readonly session = http2.connect("https://registry.example"); // ok: stop closes it
  private readonly link = new net.Socket(); // leak: resource-not-closed
  private readonly spare = new net.Socket(); // ok: stop ends it

  start() {
    this.link.connect(7002, "peer.example");
    this.spare.connect(7003, "peer.example");
  }

  stop() {
    this.socket.close();
    this.session.close();
    this.spare.end();
  }
}

const seen: string[] = [];
http.createServer((request, response) => {
  seen.push(`${request.method} ${request.url}`); // leak: cache-unbounded
  process.on("SIGHUP", () => response.end()); // leak: listener-not-removed
  request.on("close", () => response.end()); // ok: the request ends
  response.end();
});
