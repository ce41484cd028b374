"""Tasks and connections of Celery."""

from celery import Celery, shared_task
from celery.signals import task_prerun, worker_process_init
from kombu import Connection

app = Celery("shop")
_results = {}
_started = {}
_totals = {}
_settings = {}


@app.task
def total(order, user):
    _totals[order + user] = object()  # leak: cache-unbounded


@shared_task(bind=True)
def report(self, order, user):
    _results[order + user] = object()  # leak: cache-unbounded


@task_prerun.connect
def note(task_id, task):
    _started[task_id + task] = object()  # leak: cache-unbounded


@worker_process_init.connect
def prepare(sender):
    _settings[sender + "!"] = object()  # ok: comes once in a process


def queue_length(url):
    connection = Connection(url)  # missed: resource-not-closed (low confidence: it connects when it is first used)
    return connection.SimpleQueue("orders").qsize()


def ping(url):
    with Connection(url) as connection:  # ok: `with` releases it
        connection.connect()


def publish(order):
    connection = app.connection_for_write()  # ok: released on every way out
    try:
        connection.SimpleQueue("orders").put(order)
    finally:
        connection.release()
