// Connections and pools of mysql2.
import mysql from "mysql2/promise";

const pool = mysql.createPool({ host: "db.example" }); // ok: runs once

export async function findUser(id) {
  const connection = await pool.getConnection(); // leak: resource-not-closed
  const [rows] = await connection.query("SELECT * FROM users WHERE id = ?", [id]);
  if (rows.length === 0) return null;
  connection.release();
  return rows[0];
}

export async function countUsers() {
  const connection = await pool.getConnection(); // ok: released on every way out
  try {
    return await connection.query("SELECT count(*) FROM users");
  } finally {
    connection.release();
  }
}

export async function ping(settings) {
  const connection = await mysql.createConnection(settings); // leak: resource-not-guarded
  await connection.ping();
  await connection.end();
}

export async function check(settings) {
  const connection = await mysql.createConnection(settings); // ok: ended on every way out
  try {
    await connection.ping();
  } finally {
    await connection.end();
  }
}

export class Shards {
  constructor(hosts) {
    this.primary = mysql.createPool({ host: hosts[0] }); // ok: close ends it
    this.replica = mysql.createPool({ host: hosts[1] }); // leak: resource-not-closed
  }

  async close() {
    await this.primary.end();
  }
}
