// In an error-first callback there is a handle only where there is no error.
import { Pool } from "pg";
import sqlite3 from "sqlite3";

const pool = new Pool();

export function findUser(id, callback) {
  pool.connect((error, client, release) => { // ok: released on both outcomes of the query
    if (error) return callback(error);
    client.query("SELECT * FROM users WHERE id = $1", [id], (failed, result) => {
      release();
      callback(failed, result?.rows[0]);
    });
  });
}

export function findOrder(id, callback) {
  pool.connect((error, client, release) => { // missed: resource-not-closed (a handle that comes as a callback's argument is no site)
    if (error) return callback(error);
    client.query("SELECT * FROM orders WHERE id = $1", [id], (failed, result) => {
      if (failed) return callback(failed);
      release();
      callback(null, result.rows[0]);
    });
  });
}

export function tables(path, callback) {
  const database = new sqlite3.Database(path, (error) => { // ok: closed after the query, whatever its outcome
    if (error) return callback(error);
    database.all("SELECT name FROM sqlite_master", (failed, rows) => {
      database.close();
      callback(failed, rows);
    });
  });
}

export function indexes(path, callback) {
  const database = new sqlite3.Database(path); // leak: resource-not-closed
  database.all("SELECT name FROM sqlite_master", (failed, rows) => callback(failed, rows));
}
