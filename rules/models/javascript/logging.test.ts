// Transports of loggers.
import { EventEmitter } from "node:events";
import pino from "pino";
import winston from "winston";

const logger = winston.createLogger({ level: "info" });
logger.add(new winston.transports.Console()); // ok: runs once

export class Session {
  private readonly file = new winston.transports.File({ filename: "session.log" });
  private readonly trace = new winston.transports.File({ filename: "trace.log" });
  private readonly audit = new winston.transports.File({ filename: "audit.log" });
  private readonly lines = pino.destination("lines.log"); // ok: stop ends it
  private readonly spare = pino.destination("spare.log"); // leak: resource-not-closed
  private readonly own = winston.createLogger({});

  start() {
    logger.add(this.file); // ok: stop removes it
    logger.add(this.trace); // leak: listener-not-removed
    winston.add(this.audit); // ok: stop removes it
    winston.add(this.trace); // leak: listener-not-removed
    this.own.add(this.trace); // ok: the logger is the session's own
  }

  stop() {
    logger.remove(this.file);
    winston.remove(this.audit);
    this.lines.end();
  }
}

export class Worker extends EventEmitter {
  private readonly log = pino(pino.transport({ target: "pino/file" })); // ok: the logger has it
}
