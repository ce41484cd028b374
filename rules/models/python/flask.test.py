"""Views of Flask run for each request."""

from flask import Blueprint, Flask, g
from flask.views import MethodView

app = Flask(__name__)
pages = Blueprint("pages", __name__)
_visits = {}
_agents = []
_hits = {}
_slow = {}


@app.before_request
def count():
    visit = g.user + g.path
    if visit not in _visits:
        _visits[visit] = object()  # leak: cache-unbounded
    g.visit = _visits[visit]


@app.route("/report")
def report():
    file = open("report.csv")  # leak: resource-not-closed
    return file.read()


@pages.route("/agents")
def agent():
    _agents.append({"agent": g.agent})  # leak: cache-unbounded
    return "ok"


@app.teardown_appcontext
def close(error):
    database = g.pop("database", None)
    if database is not None:
        database.close()


def health(host):
    _hits[host + "!"] = object()  # leak: cache-unbounded
    return "ok"


def search(words):
    _slow[words + "!"] = object()  # ok: cleared below
    if len(_slow) > 100:
        _slow.clear()
    return "ok"


app.add_url_rule("/health/<host>", "health", health)
app.add_url_rule("/search/<words>", view_func=search)


class Orders(MethodView):
    def get(self):
        file = open("orders.csv")  # leak: resource-not-closed
        return file.read()

    def post(self):
        with open("orders.csv", "a") as file:  # ok: `with` closes it
            file.write(g.order)
        return "ok"
