# Containers at module level that only grow.
import collections
import heapq
import queue
from collections import Counter, OrderedDict, defaultdict, deque
from typing import Dict, List, Set
from xmlrpc.server import SimpleXMLRPCServer

import cachetools

_visits = {}
_results: Dict[str, dict] = {}
_sessions = dict()
_totals = OrderedDict()
_words = Counter()
_groups = defaultdict(list)
_log = []
_backlog: List[dict] = []
_recent = []
_trail = collections.deque()
_window = deque(maxlen=100)
_lines = deque([], 100)
_agents = set()
_active: Set[str] = set()
_jobs = queue.Queue()
_tasks = queue.Queue(maxsize=10)
_work = queue.Queue()
_pages = cachetools.LRUCache(maxsize=500)
_tokens = cachetools.TTLCache(500, 60)
_raw = bytearray()
_flagged = {}
_tail = []
_heap = []
_pending = deque([])
visitors = {}
_settings = {}
_SIZES = {"small": 1, "large": 2}

_settings["port"] = 8080  # ok: runs once


def visit(host, path):
    key = f"{host}/{path}"
    if key not in _visits:
        _visits[key] = {"host": host, "path": path}  # leak: cache-unbounded
    return _visits[key]


def result(host, path):
    key = host + ":" + path
    if key in _results:
        return _results[key]
    _results[key] = compute(host, path)  # leak: cache-unbounded
    return _results[key]


def total(host, path):
    found = _totals.get((host, path))
    if found is None:
        found = compute(host, path)
        _totals.setdefault((host, path), found)  # leak: cache-unbounded
    return found


def compute(host, path):
    return {"host": host, "path": path}


def session(host, user):
    key = f"{host}:{user}"
    if key not in _sessions:
        _sessions[key] = {"user": user}  # ok: taken out by leave
    return _sessions[key]


def leave(host, user):
    _sessions.pop(f"{host}:{user}", None)


def page(host, path):
    key = f"{host}/{path}"
    if key not in _pages:
        _pages[key] = compute(host, path)  # ok: evicts by itself
    return _pages[key]


def token(host, user):
    key = f"{host}/{user}"
    if key not in _tokens:
        _tokens[key] = compute(host, user)  # ok: evicts by itself
    return _tokens[key]


def size(name):
    _SIZES["other"] = len(name)  # ok: its keys are fixed
    return _SIZES.get(name)


def record(agent, path):
    _log.append({"agent": agent, "path": path})  # leak: cache-unbounded
    _backlog.append({"agent": agent})  # ok: emptied by drain
    _recent.append({"path": path})  # ok: cut when it is long
    if len(_recent) > 100:
        del _recent[:-100]
    _trail.append({"path": path})  # leak: cache-unbounded
    _window.append({"path": path})  # ok: the oldest goes
    _lines.append({"path": path})  # ok: the oldest goes
    _agents.add(agent)  # leak: cache-unbounded
    _active.add(agent)  # ok: taken out below
    _jobs.put({"path": path})  # ok: run takes it out
    _tasks.put({"path": path})  # ok: put waits when it is full
    _work.put({"path": path})  # leak: cache-unbounded
    _raw.extend(path)  # leak: cache-unbounded
    _words.update([agent])  # leak: cache-unbounded
    _groups[agent].append(path)  # missed: cache-unbounded (a read of a defaultdict makes an entry)
    _flagged[agent] = {"path": path}  # ok: taken out by unflag
    _tail.append({"path": path})  # false-alarm: cache-unbounded (a slice that is stored takes entries out)
    _tail[:] = _tail[-100:]
    heapq.heappush(_heap, path)  # missed: cache-unbounded (the container is an argument)
    _pending.append({"path": path})  # missed: cache-unbounded (the pattern `deque(maxlen)` takes any first argument)
    visitors[agent] = {"path": path}  # missed: cache-unbounded (any name of a module may be used by another)
    parts = []
    for part in path.split("/"):
        parts.append(part)  # ok: lives as long as the call
    _active.discard(agent)
    return parts


def drain():
    while _backlog:
        yield _backlog.pop()


def unflag(agent):
    del _flagged[agent]


class Session:
    everyone = []
    _by_name = {}

    def __init__(self, name):
        Session.everyone.append(self)  # missed: cache-unbounded (a list of the class)
        self._by_name[name] = self  # missed: cache-unbounded (a dictionary of the class)


def begin(name):
    return Session(name)


def run():
    while True:
        print(_jobs.get())


server = SimpleXMLRPCServer(("localhost", 8000))
server.register_function(visit)
server.register_function(result)
server.register_function(total)
server.register_function(session)
server.register_function(page)
server.register_function(token)
server.register_function(size)
server.register_function(begin)
server.register_function(record)
