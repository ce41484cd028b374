// Spans, callbacks and exporters.
import { metrics, trace } from "@opentelemetry/api";
import { MeterProvider } from "@opentelemetry/sdk-metrics";
import { NodeSDK } from "@opentelemetry/sdk-node";
import { NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import tracer from "dd-trace";
import StatsD from "hot-shots";

const spans = trace.getTracer("orders");
const meter = metrics.getMeter("orders");
const load = meter.createObservableGauge("load");

new NodeTracerProvider().register(); // ok: it is the program's

export async function place(save: () => Promise<boolean>) {
  const span = spans.startSpan("place"); // leak: resource-not-closed
  if (!(await save())) return false;
  span.end();
  return true;
}

export async function cancel(save: () => Promise<void>) {
  const span = spans.startSpan("cancel"); // ok: ended on every way out
  try {
    await save();
  } finally {
    span.end();
  }
}

export async function pay(charge: () => Promise<boolean>) {
  const span = tracer.startSpan("pay"); // leak: resource-not-closed
  if (!(await charge())) return false;
  span.finish();
  return true;
}

export async function refund(charge: () => Promise<void>) {
  const span = tracer.startSpan("refund"); // ok: finished on every way out
  try {
    await charge();
  } finally {
    span.finish();
  }
}

export class Exporter {
  private readonly sdk = new NodeSDK({});
  private readonly other = new NodeSDK({});
  private readonly meters = new MeterProvider(); // ok: stop shuts it down
  private readonly counts = new MeterProvider(); // leak: resource-not-closed
  private readonly statsd = new StatsD({ port: 8125 }); // ok: stop closes it
  private readonly spare = new StatsD({ port: 8126 }); // leak: resource-not-closed

  start() {
    this.sdk.start(); // ok: stop shuts it down
    this.other.start(); // leak: timer-not-cleared
    load.addCallback(this.read); // ok: stop removes it
    load.addCallback((result) => this.read(result)); // leak: listener-not-removed
    meter.addBatchObservableCallback(this.read, [load]); // ok: stop removes it
    meter.addBatchObservableCallback(() => this.read(null), [load]); // leak: listener-not-removed
  }

  read = (result: unknown) => {};

  async stop() {
    load.removeCallback(this.read);
    meter.removeBatchObservableCallback(this.read, [load]);
    await this.sdk.shutdown();
    await this.meters.shutdown();
    this.statsd.close();
  }
}

export function timed(work: () => void) {
  const span = spans.startSpan("work"); // ok: what stands before the try does not raise
  span.setAttribute("kind", "timed");
  try {
    work();
  } finally {
    span.end();
  }
}

export function timedAlone(work: () => void) {
  const span = spans.startSpan("work"); // leak: resource-not-guarded
  work();
  span.end();
}
