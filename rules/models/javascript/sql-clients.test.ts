// Pools, connections and transactions of SQL databases.
import { createClient } from "@clickhouse/client";
import sql, { ConnectionPool } from "mssql";
import oracledb from "oracledb";
import createSubscriber from "pg-listen";
import pgPromise from "pg-promise";
import postgres from "postgres";
import { Connection } from "tedious";

const pg = postgres("postgres://orders.example"); // ok: runs once
const database = pgPromise()("postgres://orders.example");

export async function countOrders() {
  const pool = await sql.connect("Server=orders.example"); // leak: resource-not-guarded
  const { recordset } = await pool.query("SELECT count(*) AS n FROM orders");
  await pool.close();
  return recordset[0].n;
}

export async function archive() {
  const pool = await new sql.ConnectionPool("Server=orders.example").connect(); // ok: closed on every way out
  try {
    await pool.query("EXEC archive");
  } finally {
    await pool.close();
  }
}

export async function restart() {
  const pool = await sql.connect("Server=orders.example"); // ok: closed on every way out
  try {
    await pool.query("EXEC restart");
  } finally {
    await pool.close();
  }
}

export async function countUsers() {
  const pool = await new sql.ConnectionPool("Server=users.example").connect(); // leak: resource-not-closed
  const { recordset } = await pool.query("SELECT count(*) AS n FROM users");
  return recordset[0].n;
}

export async function cancel(pool: ConnectionPool, id: number) {
  const transaction = new sql.Transaction(pool);
  await transaction.begin(); // leak: resource-not-closed
  const { rowsAffected } = await transaction.request().input("id", id).query("UPDATE orders SET state = 0 WHERE id = @id");
  if (rowsAffected[0] === 0) return false;
  await transaction.commit();
  return true;
}

export async function restore(pool: ConnectionPool, run: (t: sql.Transaction) => Promise<void>) {
  const transaction = new sql.Transaction(pool);
  await transaction.begin(); // ok: committed or rolled back
  try {
    await run(transaction);
    await transaction.commit();
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}

export async function find(pool: ConnectionPool, name: string) {
  const statement = new sql.PreparedStatement(pool);
  await statement.prepare("SELECT * FROM users WHERE name = @name"); // leak: resource-not-guarded
  const { recordset } = await statement.execute({ name });
  await statement.unprepare();
  return recordset;
}

export async function findAll(pool: ConnectionPool, names: string[]) {
  const statement = new sql.PreparedStatement(pool);
  await statement.prepare("SELECT * FROM users WHERE name = @name"); // ok: unprepared on every way out
  try {
    return await Promise.all(names.map((name) => statement.execute({ name })));
  } finally {
    await statement.unprepare();
  }
}

export async function salaries() {
  const connection = await oracledb.getConnection({ user: "hr" }); // leak: resource-not-guarded
  const { rows } = await connection.execute("SELECT salary FROM staff");
  await connection.close();
  return rows;
}

export async function raise(pool: oracledb.Pool) {
  const connection = await pool.getConnection(); // ok: closed on every way out
  try {
    await connection.execute("UPDATE staff SET salary = salary + 1");
  } finally {
    await connection.close();
  }
}

export async function lockedCount() {
  const connection = await pg.reserve(); // leak: resource-not-closed
  const rows = await connection`SELECT count(*) FROM orders FOR UPDATE`;
  return rows.length;
}

export async function settle(run: () => Promise<void>) {
  const connection = await pg.reserve(); // ok: released on every way out
  try {
    await run();
  } finally {
    connection.release();
  }
}

export async function names() {
  const connection = await database.connect(); // leak: resource-not-guarded
  const rows = await connection.any("SELECT name FROM users");
  connection.done();
  return rows;
}

export async function vacuum() {
  const connection = await database.connect(); // ok: done on every way out
  try {
    await connection.none("VACUUM");
  } finally {
    connection.done();
  }
}

export class Store {
  private readonly link = new Connection({ server: "a.example" });
  private readonly mirror = new Connection({ server: "b.example" });
  private readonly reads = postgres("postgres://reads.example"); // ok: close ends it
  private readonly writes = postgres("postgres://writes.example"); // leak: resource-not-closed
  private readonly events = createSubscriber({}); // ok: close closes it
  private readonly audits = createSubscriber({}); // leak: resource-not-closed
  private readonly facts = createClient({ url: "http://facts.example" }); // ok: close closes it
  private readonly metrics = createClient({ url: "http://metrics.example" }); // leak: resource-not-closed
  private staff?: oracledb.Pool;
  private guests?: oracledb.Pool;
  private orders?: postgres.ListenMeta;

  async open() {
    this.link.connect(); // ok: close closes it
    this.mirror.connect(); // leak: resource-not-closed
    this.staff = await oracledb.createPool({ user: "hr" }); // ok: close closes it
    this.guests = await oracledb.createPool({ user: "guest" }); // leak: resource-not-closed
    this.orders = await pg.listen("orders", () => this.reload()); // ok: close ends it
    await pg.listen("prices", () => this.reload()); // leak: listener-not-removed
  }

  reload() {}

  async close() {
    this.link.close();
    await this.reads.end();
    await this.events.close();
    await this.facts.close();
    await this.staff?.close();
    await this.orders?.unlisten();
  }
}

export class PoolMonitor {
  start() {
    sql.on("error", this.report); // leak: listener-not-removed
    sql.on("close", this.report); // ok: stop removes it
  }

  report = () => {};

  stop() {
    sql.off("close", this.report);
  }
}
