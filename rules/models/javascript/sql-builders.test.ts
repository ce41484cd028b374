// Pools, transactions and query runners of knex, sequelize and typeorm.
import { Knex, knex } from "knex";
import { Sequelize } from "sequelize";
import { DataSource, Repository } from "typeorm";

export async function seed(settings: Knex.Config, rows: object[]) {
  const database = knex(settings); // leak: resource-not-guarded
  await database("people").insert(rows);
  await database.destroy();
}

export async function count(settings: Knex.Config) {
  const database = knex(settings); // ok: destroyed on every way out
  try {
    return await database("people").count();
  } finally {
    await database.destroy();
  }
}

export async function rename(database: Knex, id: number, name: string) {
  const transaction = await database.transaction(); // leak: resource-not-closed
  const found = await transaction("people").where({ id });
  if (found.length === 0) return;
  await transaction("people").where({ id }).update({ name });
  await transaction.commit();
}

export async function move(database: Sequelize, work: () => Promise<void>) {
  const transaction = await database.transaction(); // ok: committed or rolled back
  try {
    await work();
    await transaction.commit();
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}

export class Reports {
  private readonly warehouse = new Sequelize("postgres://warehouse.example"); // leak: resource-not-closed
  private readonly shop = new Sequelize("postgres://shop.example"); // ok: close closes it
  private readonly source = new DataSource({ type: "postgres" }); // ok: close destroys it
  private readonly archive = new DataSource({ type: "postgres" }); // leak: resource-not-closed

  async table(name: string) {
    const runner = this.source.createQueryRunner(); // leak: resource-not-guarded
    const found = await runner.getTable(name);
    await runner.release();
    return found;
  }

  async drop(name: string) {
    const runner = this.source.createQueryRunner(); // ok: released on every way out
    try {
      await runner.dropTable(name);
    } finally {
      await runner.release();
    }
  }

  async people(repository: Repository<object>) {
    return repository.find(); // leak: dataset-not-streamed
  }

  async page(repository: Repository<object>) {
    return repository.find({ take: 50 }); // ok: a page has a size
  }

  async close() {
    await this.shop.close();
    await this.source.destroy();
  }
}
