"""Streaming pulls, listeners and blobs of Google Cloud."""
from google.cloud import firestore, pubsub_v1, storage


class Worker:
    def __init__(self, subscriber: pubsub_v1.SubscriberClient):
        self.subscriber = subscriber

    def start(self):
        self.orders = self.subscriber.subscribe("orders", callback=self.on_order)  # ok: stop cancels it
        self.prices = self.subscriber.subscribe("prices", callback=self.on_price)  # leak: listener-not-removed

    def on_order(self, message):
        self.order = message.data

    def on_price(self, message):
        self.price = message.data

    def close(self):
        self.orders.cancel()


def consume(path, handle):
    subscriber = pubsub_v1.SubscriberClient()  # ok: closed at the end of the block
    pull = subscriber.subscribe(path, callback=handle)  # ok: result waits until it ends
    with subscriber:
        pull.result()


def pull_once(path):
    subscriber = pubsub_v1.SubscriberClient()  # missed: resource-not-closed (low confidence: the collector closes it)
    return subscriber.pull(subscription=path, max_messages=10)


class Dashboard:
    def __init__(self, orders: firestore.CollectionReference):
        self.orders = orders

    def start(self):
        self.all = self.orders.on_snapshot(self.show)  # ok: close unsubscribes it
        self.open = self.orders.where("open", "==", True).on_snapshot(self.show)  # leak: listener-not-removed

    def show(self, documents, changes, time):
        self.shown = documents

    def close(self):
        self.all.unsubscribe()


def load(bucket, name):
    return storage.Client().bucket(bucket).blob(name).download_as_bytes()  # missed: dataset-not-streamed (low confidence: most blobs are small)


def save(bucket, name, path):
    storage.Client().bucket(bucket).blob(name).download_to_filename(path)  # ok: written as it comes
