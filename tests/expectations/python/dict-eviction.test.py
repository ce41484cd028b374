"""Containers that lose entries: evicted, expired, popped, weak, bounded; and their neighbours that do not."""
import time
from collections import OrderedDict, deque
from weakref import WeakKeyDictionary, WeakSet, WeakValueDictionary

from flask import Flask

app = Flask(__name__)
MAX_ENTRIES = 1000

_lru = OrderedDict()
_sized = {}
_expiring = {}
_reset = {}
_swept = {}
_filtered = {}
_replaced = {}
_inflight = {}
_documents = WeakValueDictionary()
_listeners = WeakSet()
_owners = WeakKeyDictionary()
_recent = deque(maxlen=50)
_latest = deque([], maxlen=50)
_trail = deque()
_cut = []
_pages = {}
_events = []
_seen = set()
_visits = {}


class Document:
    def __init__(self, name):
        self.name = name


def sweep(now):
    for key in [key for key, (at, _) in _swept.items() if now - at > 60]:
        del _swept[key]


def page(key):
    global _filtered, _replaced
    now = time.time()

    _lru[key] = now  # ok: the oldest goes
    _lru.move_to_end(key)
    if len(_lru) > MAX_ENTRIES:
        _lru.popitem(last=False)

    if len(_sized) >= MAX_ENTRIES:
        _sized.pop(next(iter(_sized)))
    _sized[key] = now  # ok: the oldest goes

    if key in _expiring and _expiring[key] < now:
        del _expiring[key]
    _expiring[key] = now + 60  # ok: it goes when it has expired and is asked for

    if len(_reset) > MAX_ENTRIES:
        _reset.clear()
    _reset[key] = now  # ok: cleared when it is full

    sweep(now)
    _swept[key] = (now, key)  # ok: swept by age

    _filtered = {k: v for k, v in _filtered.items() if v > now - 60}
    _filtered[key] = now  # ok: filtered by age

    if len(_replaced) > MAX_ENTRIES:
        _replaced = {}
    _replaced[key] = now  # ok: made anew when it is full

    _inflight[key] = now  # ok: popped at the end of the request
    try:
        answer = key.upper()
    finally:
        _inflight.pop(key, None)

    _documents[key] = Document(key)  # ok: held weakly
    _owners[Document(key)] = now  # ok: held weakly
    _listeners.add(Document(key))  # ok: held weakly

    _recent.append(key)  # ok: the oldest goes
    _latest.append(key)  # ok: the oldest goes
    _trail.append(key)  # leak: cache-unbounded

    _cut.append(key)  # ok: cut to fifty
    del _cut[:-50]

    _pages[key] = answer  # leak: cache-unbounded
    _events.append({"path": key, "at": now})  # leak: cache-unbounded
    _seen.add(key)  # leak: cache-unbounded
    return answer


app.add_url_rule("/page/<key>", view_func=page)


@app.get("/visit/<path>")
def visit(path):
    _visits[path] = time.time()  # leak: cache-unbounded
    return path


class Registry:
    """The instance's own container ends with the instance."""

    def __init__(self):
        self.entries = {}
        self.order = []

    def add(self, key, value):
        self.entries[key] = value  # ok: it ends with the registry
        self.order.append(key)  # ok: it ends with the registry
