// Queues and workers of bullmq, bull and bee-queue.
import BeeQueue from "bee-queue";
import Bull from "bull";
import { Job, Queue, QueueEvents, Worker } from "bullmq";

const mails = new Queue("mails"); // ok: runs once
const seen: string[] = [];

new Worker("mails", async (job: Job) => { // ok: runs once
  setInterval(() => job.updateProgress(seen.length), 1000); // leak: timer-not-cleared
});

export async function enqueue(id: string) {
  const queue = new Queue("orders"); // leak: resource-not-guarded
  await queue.add("order", { id });
  await queue.close();
}

export async function drain(name: string) {
  const queue = new Queue(name); // ok: closed on every way out
  try {
    await queue.drain();
  } finally {
    await queue.close();
  }
}

export async function size(name: string) {
  const queue = new Bull(name); // leak: resource-not-closed
  const counts = await queue.getJobCounts();
  return counts.waiting;
}

export class Pipeline {
  private readonly worker = new Worker("steps", async () => {}); // ok: close closes it
  private readonly retries = new Worker("retries", async () => {}); // leak: timer-not-cleared
  private readonly manual = new Worker("manual", async () => {}, { autorun: false }); // ok: it does not run
  private readonly events = new QueueEvents("steps"); // leak: resource-not-closed
  private readonly bees = new BeeQueue("bees"); // ok: close closes it

  constructor() {
    this.events.on("completed", () => seen.pop()); // ok: the emitter is the pipeline's own
    mails.on("error", this.fail); // ok: close removes it
    mails.on("waiting", this.fail); // leak: listener-not-removed
  }

  fail = () => {};

  async close() {
    mails.off("error", this.fail);
    await this.worker.close();
    await this.bees.close();
  }
}
