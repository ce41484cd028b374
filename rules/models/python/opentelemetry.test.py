"""Spans and contexts of OpenTelemetry."""

from opentelemetry import context, trace

tracer = trace.get_tracer(__name__)


def pay(order):
    span = tracer.start_span("pay")  # leak: resource-not-closed
    span.set_attribute("order", order.id)
    order.pay()


def pay_ended(order):
    span = tracer.start_span("pay")  # ok: ended
    order.pay()
    span.end()


def pay_guarded(order):
    span = tracer.start_span("pay")  # ok: ended on every way out
    try:
        order.pay()
    finally:
        span.end()


def pay_in_block(order):
    with tracer.start_as_current_span("pay"):  # ok: the block ends it
        order.pay()


def pay_within(order):
    span = tracer.start_span("pay")  # ok: the block ends it
    with trace.use_span(span, end_on_exit=True):
        order.pay()


class Job:
    def __init__(self, tracer):
        self.span = tracer.start_span("job")  # ok: close ends it
        self.wait = tracer.start_span("wait")  # leak: resource-not-closed

    def close(self):
        self.span.end()


def run_in(span, work):
    context.attach(trace.set_span_in_context(span))  # leak: resource-not-closed
    work()


def run_in_guarded(span, work):
    token = context.attach(trace.set_span_in_context(span))  # ok: detached on every way out
    try:
        work()
    finally:
        context.detach(token)
