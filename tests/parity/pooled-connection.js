// What a pool lends goes back to it, also when the query fails.
import { createPool } from "mysql2/promise";

const pool = createPool("mysql://"); // ok: the module starts once

export async function count() {
  const connection = await pool.getConnection(); // ok: released in finally
  try {
    return await connection.query("select count(*) from users");
  } finally {
    pool.releaseConnection(connection);
  }
}

export async function countCareless() {
  const connection = await pool.getConnection(); // leak: resource-not-guarded
  const rows = await connection.query("select count(*) from users");
  pool.releaseConnection(connection);
  return rows;
}

export async function countForgetful(known) {
  const connection = await pool.getConnection(); // leak: resource-not-closed
  if (known) {
    return known;
  }
  const rows = await connection.query("select count(*) from users");
  pool.releaseConnection(connection);
  return rows;
}
