// Clients and pools of node-postgres.
import pg, { Client, Pool } from "pg";

const pool = new Pool(); // ok: runs once

export async function countOrders() {
  const client = await pool.connect(); // ok: released on every way out
  try {
    return (await client.query("SELECT count(*) FROM orders")).rows[0].count;
  } finally {
    client.release();
  }
}

export async function cancelOrder(id: number) {
  const client = await pool.connect(); // leak: resource-not-closed
  const { rows } = await client.query("SELECT state FROM orders WHERE id = $1", [id]);
  if (rows.length === 0) return false;
  await client.query("UPDATE orders SET state = 'cancelled' WHERE id = $1", [id]);
  client.release();
  return true;
}

export async function vacuum() {
  const client = new Client(); // leak: resource-not-guarded
  await client.connect();
  await client.query("VACUUM");
  await client.end();
}

export async function migrate(statements: string[]) {
  const client = new Client(); // ok: ended on every way out
  try {
    await client.connect();
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

export class Tenants {
  private readonly reads = new Pool({ max: 4 }); // ok: close ends it
  private readonly writes = new pg.Pool({ max: 1 }); // leak: resource-not-closed

  async close() {
    await this.reads.end();
  }
}
