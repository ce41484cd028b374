// Streams of Docker's engine.
import Docker, { Container } from "dockerode";

const docker = new Docker();

export async function memory(container: Container) {
  const stats = await container.stats({ stream: false }); // ok: it comes once
  return stats.memory_stats.usage;
}

export async function tail(container: Container) {
  return (await container.logs({ stdout: true, tail: 10 })).toString(); // ok: without follow it ends
}

export class Watcher {
  private events?: NodeJS.ReadableStream;
  private other?: NodeJS.ReadableStream;
  private usage?: NodeJS.ReadableStream;
  private load?: NodeJS.ReadableStream;
  private output?: NodeJS.ReadableStream;
  private errors?: NodeJS.ReadableStream;

  constructor(private readonly container: Container) {}

  async start() {
    this.events = await docker.getEvents(); // ok: stop destroys it
    this.other = await docker.getEvents({ since: 0 }); // leak: resource-not-closed
    this.usage = await this.container.stats({ stream: true }); // ok: stop destroys it
    this.load = await this.container.stats(); // leak: resource-not-closed
    this.output = await this.container.logs({ stdout: true, follow: true }); // ok: stop destroys it
    this.errors = await this.container.logs({ stderr: true, follow: true }); // leak: resource-not-closed
  }

  stop() {
    this.events?.destroy();
    this.usage?.destroy();
    this.output?.destroy();
  }
}
