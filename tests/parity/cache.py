# Containers that live as long as the process, filled by each request.
from aiohttp import web

_names = {}
_recent = {}
_jobs = {}
_seen = set()
_log = []


def _handle(request):
    key = request.host + request.path
    if key not in _names:
        _names[key] = {"request": request}  # leak: cache-unbounded
    if len(_recent) > 100:
        _recent.clear()
    _recent[key] = {"request": request}  # ok: emptied when it is full
    _jobs[request.path] = request  # ok: deleted when the job has ended
    _seen.add(request.path)  # leak: cache-unbounded
    _log.append(request.path)  # leak: cache-unbounded
    return _names[key]


def _end(request):
    del _jobs[request.path]


app = web.Application()
app.router.add_get("/", _handle)
app.router.add_get("/end", _end)
