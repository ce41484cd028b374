"""Dispatchers hold what they call weakly, unless they are told otherwise."""

from blinker import signal
from pubsub import pub
from pydispatch import dispatcher

paid = signal("paid")
_totals = {}


class Ledger:
    def __init__(self):
        paid.connect(self.add)  # ok: held weakly
        paid.connect(self.add, weak=False)  # leak: listener-not-removed
        paid.connect(self.note, weak=False)  # ok: close disconnects it
        dispatcher.connect(self.add, "paid")  # ok: held weakly
        dispatcher.connect(self.add, "paid", weak=False)  # leak: listener-not-removed
        dispatcher.connect(self.note, "paid", weak=False)  # ok: close disconnects it
        pub.subscribe(self.add, "paid")  # ok: held weakly

    def add(self, order):
        _totals[order.user + order.name] = object()  # leak: cache-unbounded

    def note(self, order):
        self.last = order

    def close(self):
        paid.disconnect(self.note)
        dispatcher.disconnect(self.note, "paid")
