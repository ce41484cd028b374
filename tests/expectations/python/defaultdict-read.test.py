"""Reading a missing key of a defaultdict makes an entry; `get`, `in` and a plain dict do not."""
from collections import Counter, defaultdict

from flask import Flask

app = Flask(__name__)

_hits = defaultdict(int)
_groups = defaultdict(list)
_limits = defaultdict(lambda: 100)
_rates = defaultdict(int)
_asked = defaultdict(list)
_popped = defaultdict(list)
_fixed = defaultdict(int)
_checked = defaultdict(int)
_plain = {}
_counter = Counter()
_tallies = Counter()
_nested = defaultdict(lambda: defaultdict(int))


def rate(client):
    _hits[client] += 1  # leak: cache-unbounded
    _groups[client].append(1)  # missed: cache-unbounded (a read of a defaultdict makes an entry)
    limit = _limits[client]  # missed: cache-unbounded (a read of a defaultdict makes an entry)
    if _rates[client] > limit:  # missed: cache-unbounded (a read of a defaultdict makes an entry)
        return "slow down", 429

    seen = _asked.get(client, [])  # ok: get makes no entry
    known = client in _checked and _checked[client]  # ok: only where it is there
    _popped[client].append(1)  # ok: popped below
    _popped.pop(client)
    _fixed["total"] += 1  # ok: one key
    plain = _plain.get(client)  # ok: get makes no entry
    zero = _counter[client]  # ok: a Counter's read makes no entry
    _tallies[client] += 1  # leak: cache-unbounded
    _nested["hits"][client] += 1  # missed: cache-unbounded (an entry that is a container itself does not live long)
    return f"{limit} {seen} {known} {plain} {zero}"


app.add_url_rule("/rate/<client>", view_func=rate)


def group(rows):
    groups = defaultdict(list)
    for row in rows:
        groups[row.key].append(row)  # ok: lives as long as the call
    return groups


class Index:
    def __init__(self):
        self.words = defaultdict(set)

    def add(self, word, page):
        self.words[word].add(page)  # ok: it ends with the index
