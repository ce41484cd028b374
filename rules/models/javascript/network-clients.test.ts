// Clients that are closed, and clients that are not.
import { Etcd3 } from "etcd3";
import ldap from "ldapjs";
import ModbusRTU from "modbus-serial";
import snmp from "net-snmp";
import { OPCUAClient } from "node-opcua";
import zookeeper from "node-zookeeper-client";
import r from "rethinkdb";
import snowflake from "snowflake-sdk";
import { Client } from "ssh2";
import { Tail } from "tail";

export async function countUsers() {
  const client = ldap.createClient({ url: "ldap://a.example" }); // leak: resource-not-closed
  await client.bind("cn=a", "b");
}

export async function findUser(name: string) {
  const client = ldap.createClient({ url: "ldap://a.example" }); // ok: unbound on every way out
  try {
    await client.search(name);
  } finally {
    client.unbind();
  }
}

export async function countRows() {
  const connection = await r.connect({ host: "db.example" }); // leak: resource-not-closed
  connection.use("a");
}

export async function copyRows(run: () => Promise<void>) {
  const connection = await r.connect({ host: "db.example" }); // ok: closed on every way out
  try {
    await run();
  } finally {
    await connection.close();
  }
}

export async function readNode(run: () => Promise<void>) {
  const client = OPCUAClient.create({});
  await client.connect("opc.tcp://a.example"); // ok: disconnected on every way out
  try {
    await client.createSession(); // ok: ended with the client
    await run();
  } finally {
    await client.disconnect();
  }
}

export class Plant {
  private readonly shell = new Client();
  private readonly other = new Client();
  private readonly cluster = new Etcd3(); // ok: close closes it
  private readonly spare = new Etcd3(); // leak: resource-not-closed
  private readonly keeper = zookeeper.createClient("a.example"); // ok: close closes it
  private readonly nodes = zookeeper.createClient("b.example"); // leak: resource-not-closed
  private readonly router = snmp.createSession("10.0.0.1", "public"); // ok: close closes it
  private readonly switches = snmp.createSession("10.0.0.2", "public"); // leak: resource-not-closed
  private readonly meter = new ModbusRTU(); // ok: close closes it
  private readonly pump = new ModbusRTU(); // leak: resource-not-closed
  private readonly opc = OPCUAClient.create({});
  private readonly warehouse = snowflake.createConnection({}); // ok: close destroys it
  private readonly archive = snowflake.createConnection({}); // leak: resource-not-closed
  private readonly log = new Tail("a.log"); // ok: close ends it
  private readonly trace = new Tail("b.log"); // leak: listener-not-removed
  private session?: { close(): Promise<void> };
  private watcher?: { cancel(): Promise<void> };

  async open() {
    this.shell.connect({ host: "a.example" }); // ok: close ends it
    this.other.connect({ host: "b.example" }); // leak: resource-not-closed
    this.keeper.connect();
    this.nodes.connect();
    this.meter.connectTCP("10.0.0.3");
    this.pump.connectTCP("10.0.0.4");
    this.warehouse.connect();
    this.archive.connect();
    await this.opc.connect("opc.tcp://b.example"); // leak: resource-not-closed
    this.session = await this.opc.createSession(); // leak: resource-not-closed
    this.watcher = await this.cluster.watch().key("a").create(); // ok: close cancels it
    await this.cluster.watch().prefix("b").create(); // leak: listener-not-removed
  }

  async close() {
    this.shell.end();
    await this.watcher?.cancel();
    this.cluster.close();
    this.keeper.close();
    this.router.close();
    this.meter.close();
    this.warehouse.destroy();
    this.log.unwatch();
  }
}
