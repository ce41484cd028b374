// Clients, sessions and transactions of object mappers.
import { MikroORM } from "@mikro-orm/core";
import { PrismaClient } from "@prisma/client";
import { Kysely } from "kysely";
import mongoose, { Schema } from "mongoose";
import { createPool } from "slonik";
import { createConnection, DataSource } from "typeorm";

const prisma = new PrismaClient(); // ok: runs once
const User = mongoose.model("User", new Schema({ name: String }));

export async function countUsers() {
  const client = new PrismaClient(); // leak: resource-not-closed
  const users = await client.user.count();
  return users;
}

export async function seed(names: string[]) {
  const client = new PrismaClient(); // ok: disconnected on every way out
  try {
    for (const name of names) await client.user.create({ data: { name } });
  } finally {
    await client.$disconnect();
  }
}

export async function rename(run: () => Promise<void>) {
  const session = await mongoose.startSession(); // leak: resource-not-guarded
  await session.withTransaction(run);
  await session.endSession();
}

export async function remove(name: string) {
  const session = await mongoose.startSession(); // ok: ended on every way out
  try {
    await User.deleteOne({ name }, { session });
  } finally {
    await session.endSession();
  }
}

export async function migrate(run: () => Promise<void>) {
  const connection = await createConnection({ type: "postgres" }); // leak: resource-not-guarded
  await run();
  await connection.close();
}

export async function reset(run: () => Promise<void>) {
  const connection = await createConnection({ type: "postgres" }); // ok: closed on every way out
  try {
    await run();
  } finally {
    await connection.close();
  }
}

export async function pay(source: DataSource, check: () => Promise<boolean>) {
  const runner = source.createQueryRunner(); // ok: released on every way out
  try {
    await runner.startTransaction(); // ok: committed or rolled back
    await check();
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

export class Unit {
  constructor(private readonly source: DataSource) {}
  private readonly runner = this.source.createQueryRunner(); // ok: close releases it
  private readonly other = this.source.createQueryRunner(); // leak: resource-not-closed

  async open() {
    await this.runner.startTransaction(); // ok: close rolls it back
    await this.other.startTransaction(); // leak: resource-not-closed
  }

  async close() {
    await this.runner.rollbackTransaction();
    await this.runner.release();
  }
}

export class Tenant {
  private readonly main = mongoose.createConnection("mongodb://main.example"); // ok: close closes it
  private readonly logs = mongoose.createConnection("mongodb://logs.example"); // leak: resource-not-closed
  private readonly reports = new Kysely({}); // ok: close destroys it
  private readonly exports = new Kysely({}); // leak: resource-not-closed
  private readonly changes = User.watch(); // ok: close closes it
  private readonly audits = User.watch(); // leak: resource-not-closed
  private orm?: MikroORM;
  private spare?: MikroORM;
  private pool = createPool("postgres://a.example"); // ok: close ends it
  private ring = createPool("postgres://b.example"); // leak: resource-not-closed

  async open() {
    this.orm = await MikroORM.init({}); // ok: close closes it
    this.spare = await MikroORM.init({}); // leak: resource-not-closed
    mongoose.connection.on("disconnected", this.alarm); // leak: listener-not-removed
  }

  alarm = () => {};

  async close() {
    await this.main.close();
    await this.reports.destroy();
    await this.changes.close();
    await this.orm?.close();
    await (await this.pool).end();
  }
}

class PrismaService extends PrismaClient {
  constructor() {
    super({ log: ["error"] });
  }
}

export async function countPosts() {
  const service = new PrismaService(); // leak: resource-not-closed
  return service.post.count();
}

export async function countTags() {
  const service = new PrismaService(); // ok: disconnected on every way out
  try {
    return await service.tag.count();
  } finally {
    await service.$disconnect();
  }
}
