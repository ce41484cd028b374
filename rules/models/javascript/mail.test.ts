// Connections and pools for mail.
import Imap from "imap";
import imaps from "imap-simple";
import { ImapFlow } from "imapflow";
import nodemailer from "nodemailer";

export async function unread(client: ImapFlow) {
  const lock = await client.getMailboxLock("INBOX"); // leak: resource-not-guarded
  const messages = await client.search({ seen: false });
  lock.release();
  return messages;
}

export async function archive(client: ImapFlow) {
  const lock = await client.getMailboxLock("INBOX"); // ok: released on every way out
  try {
    await client.messageMove("1:*", "Archive");
  } finally {
    lock.release();
  }
}

export async function quota(settings: object) {
  const client = new ImapFlow(settings);
  await client.connect(); // leak: resource-not-guarded
  const result = await client.getQuota();
  await client.logout();
  return result;
}

export async function folders(settings: object) {
  const client = new ImapFlow(settings);
  await client.connect(); // ok: logged out on every way out
  try {
    return await client.list();
  } finally {
    await client.logout();
  }
}

export async function boxes(settings: object) {
  const connection = await imaps.connect(settings); // leak: resource-not-closed
  return await connection.getBoxes();
}

export async function inbox(settings: object) {
  const connection = await imaps.connect(settings); // ok: ended on every way out
  try {
    return await connection.openBox("INBOX");
  } finally {
    connection.end();
  }
}

export class Mailer {
  private readonly bulk = nodemailer.createTransport({ host: "mail.example", pool: true }); // ok: close closes it
  private readonly alerts = nodemailer.createTransport({ host: "alerts.example", pool: true }); // leak: resource-not-closed
  private readonly single = nodemailer.createTransport({ host: "mail.example" }); // ok: it keeps no connection
  private readonly inbox = new Imap({ host: "inbox.example" });
  private readonly junk = new Imap({ host: "junk.example" });

  open() {
    this.inbox.connect(); // ok: close ends it
    this.junk.connect(); // leak: resource-not-closed
  }

  close() {
    this.bulk.close();
    this.inbox.end();
  }
}
