// Services and contexts of NestJS.
import { Injectable, Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { EventEmitter } from "node:events";
import net from "node:net";

const bus = new EventEmitter();

@Module({})
class AppModule {}

@Injectable()
export class Monitor {
  private poll?: NodeJS.Timeout;
  private beat?: NodeJS.Timeout;
  private link?: net.Socket;

  onModuleInit() {
    this.poll = setInterval(() => this.check(), 1000); // ok: onModuleDestroy clears it
    this.beat = setInterval(() => this.check(), 5000); // leak: timer-not-cleared
    this.link = net.connect(7000); // leak: resource-not-closed
    bus.on("alert", this.check); // ok: onModuleDestroy removes it
    bus.on("clear", this.check); // leak: listener-not-removed
  }

  check = () => {};

  onModuleDestroy() {
    clearInterval(this.poll);
    bus.off("alert", this.check);
  }
}

export async function seed(names: string[]) {
  const application = await NestFactory.createApplicationContext(AppModule); // leak: resource-not-guarded
  for (const name of names) await application.get("users").add(name);
  await application.close();
}

export async function prune() {
  const application = await NestFactory.createApplicationContext(AppModule); // ok: closed on every way out
  try {
    await application.get("users").prune();
  } finally {
    await application.close();
  }
}
