// Jobs that a scheduler repeats.
import Agenda from "agenda";
import Bree from "bree";
import { CronJob } from "cron";
import { Cron } from "croner";
import later from "later";
import nodeCron from "node-cron";
import schedule from "node-schedule";
import { SimpleIntervalJob, Task, ToadScheduler } from "toad-scheduler";

nodeCron.schedule("0 3 * * *", () => {}); // ok: runs once

const seen: string[] = [];
schedule.scheduleJob("0 * * * *", () => {
  setInterval(() => seen.pop(), 1000); // leak: timer-not-cleared
});

const shared = new ToadScheduler();

export class Reports {
  private daily?: nodeCron.ScheduledTask;
  private hourly?: nodeCron.ScheduledTask;
  private digest?: schedule.Job;
  private purge?: CronJob;
  private rotate?: CronJob;
  private ping?: Cron;
  private probe?: Cron;
  private sweep?: later.Timer;
  private readonly weekly = new CronJob("0 0 * * 0", () => this.send(), null, true); // leak: timer-not-cleared
  private readonly yearly = new CronJob("0 0 1 1 *", () => this.send(), null, true); // ok: stop stops it
  private readonly idle = new CronJob("0 0 1 1 *", () => this.send()); // ok: it was never started

  start(due: string) {
    this.daily = nodeCron.schedule("0 0 * * *", () => this.send()); // leak: timer-not-cleared
    this.hourly = nodeCron.schedule("0 * * * *", () => this.send()); // ok: stop stops it
    this.digest = schedule.scheduleJob("0 8 * * *", () => this.send()); // ok: stop cancels it
    schedule.scheduleJob("30 8 * * *", () => this.send()); // leak: timer-not-cleared
    schedule.scheduleJob("night", "30 2 * * *", () => this.send()); // ok: stop cancels it by name
    schedule.scheduleJob("noon", "0 12 * * *", () => this.send()); // leak: timer-not-cleared
    schedule.scheduleJob(new Date(due), () => this.send()); // ok: it runs once
    this.purge = new CronJob("0 1 * * *", () => this.send());
    this.purge.start(); // ok: stop stops it
    this.rotate = new CronJob("0 2 * * *", () => this.send());
    this.rotate.start(); // leak: timer-not-cleared
    this.ping = new Cron("* * * * *", () => this.send()); // ok: stop stops it
    new Cron("*/2 * * * *", () => this.send()); // leak: timer-not-cleared
    this.probe = new Cron("*/3 * * * *", { name: "probe" }, () => this.send()); // ok: stop stops it
    new Cron("*/5 * * * *", { name: "check" }, () => this.send()); // leak: timer-not-cleared
    this.sweep = later.setInterval(() => this.send(), later.parse.text("every 5 min")); // ok: stop clears it
    later.setInterval(() => this.send(), later.parse.text("every 9 min")); // leak: timer-not-cleared
  }

  send() {}

  stop() {
    this.hourly?.stop();
    this.digest?.cancel();
    schedule.cancelJob("night");
    this.purge?.stop();
    this.ping?.stop();
    this.probe?.stop();
    this.sweep?.clear();
    this.yearly.stop();
  }
}

export class Probe {
  private readonly own = new ToadScheduler();
  private readonly lost = new ToadScheduler();
  private readonly job = new SimpleIntervalJob({ seconds: 20 }, new Task("probe", () => this.run()));
  private readonly other = new SimpleIntervalJob({ seconds: 30 }, new Task("other", () => this.run()));

  start() {
    this.own.addSimpleIntervalJob(this.job); // ok: stop stops the scheduler
    shared.addSimpleIntervalJob(this.other); // leak: timer-not-cleared
  }

  run() {}

  stop() {
    this.own.stop();
  }
}

export class Tenant {
  private readonly agenda = new Agenda({ db: { address: "mongodb://jobs.example" } });
  private readonly spare = new Agenda({ db: { address: "mongodb://spare.example" } });
  private readonly bree = new Bree({ jobs: ["mail"] });
  private readonly cleaner = new Bree({ jobs: ["clean"] });

  async open() {
    await this.agenda.start(); // ok: close stops it
    await this.spare.start(); // leak: timer-not-cleared
    await this.bree.start(); // ok: close stops it
    await this.cleaner.start(); // leak: timer-not-cleared
  }

  async close() {
    await this.agenda.stop();
    await this.bree.stop();
  }
}
