// Clients, drivers and sessions of search engines and databases.
import { Client as SearchClient } from "@elastic/elasticsearch";
import cassandra from "cassandra-driver";
import couchbase from "couchbase";
import Memcached from "memcached";
import { Client as MemClient } from "memjs";
import neo4j, { Driver, Session } from "neo4j-driver";

const graph = neo4j.driver("neo4j://graph.example"); // ok: runs once

export async function people() {
  const session = graph.session(); // leak: resource-not-guarded
  const { records } = await session.run("MATCH (p:Person) RETURN p.name");
  await session.close();
  return records.map((record) => record.get(0));
}

export async function forget(driver: Driver, name: string) {
  const session = driver.session(); // ok: closed on every way out
  try {
    await session.run("MATCH (p:Person {name: $name}) DELETE p", { name });
  } finally {
    await session.close();
  }
}

export async function befriend(session: Session, check: () => Promise<boolean>) {
  const transaction = session.beginTransaction(); // leak: resource-not-closed
  if (!(await check())) return false;
  await transaction.commit();
  return true;
}

export async function unfriend(session: Session, run: () => Promise<void>) {
  const transaction = session.beginTransaction(); // ok: committed or rolled back
  try {
    await run();
    await transaction.commit();
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}

export async function find(text: string) {
  const client = new SearchClient({ node: "http://search.example" }); // leak: resource-not-guarded
  const { hits } = await client.search({ q: text });
  await client.close();
  return hits;
}

export async function bucketSize(name: string) {
  const cluster = await couchbase.connect("couchbase://a.example"); // leak: resource-not-closed
  const { rows } = await cluster.query(`SELECT count(*) FROM ${name}`);
  return rows.length;
}

export async function flush(name: string) {
  const cluster = await couchbase.connect("couchbase://a.example"); // ok: closed on every way out
  try {
    await cluster.buckets().flushBucket(name);
  } finally {
    await cluster.close();
  }
}

export class Catalogue {
  private readonly search = new SearchClient({ node: "http://search.example" }); // ok: close closes it
  private readonly wide = new cassandra.Client({ contactPoints: ["a"] }); // ok: close shuts it down
  private readonly spare = new cassandra.Client({ contactPoints: ["b"] }); // leak: resource-not-closed
  private readonly relations = neo4j.driver("neo4j://a.example"); // ok: close closes it
  private readonly lost = neo4j.driver("neo4j://b.example"); // leak: resource-not-closed
  private readonly pages = new Memcached("a:11211"); // ok: close ends it
  private readonly parts = new Memcached("b:11211"); // leak: resource-not-closed
  private readonly users = MemClient.create("a:11211"); // ok: close closes it
  private readonly items = MemClient.create("b:11211"); // leak: resource-not-closed

  async close() {
    await this.search.close();
    await this.wide.shutdown();
    await this.relations.close();
    this.pages.end();
    this.users.close();
  }
}
