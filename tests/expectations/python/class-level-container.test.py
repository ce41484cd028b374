"""A container of the class that every instance appends to; one of the instance, or one that a teardown empties, is fine."""
import weakref

from flask import Flask

app = Flask(__name__)


class Connection:
    instances = []
    by_name = {}
    names = set()
    history = []
    open_ones = []
    weakly = weakref.WeakSet()
    sizes = {"small": 1}

    def __init__(self, name):
        self.name = name
        self.events = []
        Connection.instances.append(self)  # missed: cache-unbounded (a container of the class is no container that lives long)
        self.by_name[name] = self  # missed: cache-unbounded (a container of the class is no container that lives long)
        type(self).names.add(name)  # missed: cache-unbounded (a container of the class is no container that lives long)
        self.__class__.history.append(name)  # missed: cache-unbounded (a container of the class is no container that lives long)
        Connection.open_ones.append(self)  # ok: close takes it out
        Connection.weakly.add(self)  # ok: held weakly
        self.events.append("opened")  # ok: the instance's own
        self.sizes["large"] = 2  # ok: its keys are fixed

    def close(self):
        Connection.open_ones.remove(self)


class Plugin:
    registry = {}
    created = []

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        Plugin.registry[cls.__name__] = cls  # ok: one for each class

    @classmethod
    def create(cls, name):
        plugin = cls()
        cls.created.append(plugin)  # missed: cache-unbounded (a container of the class is no container that lives long)
        return plugin


class Shadowed:
    items = []

    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)  # ok: the instance's own


class Job:
    logs = []

    def __init__(self, lines=[]):
        self.lines = lines

    def record(self, line):
        self.lines.append(line)  # missed: cache-unbounded (a default value is shared by every call)
        self.logs.append(line)  # missed: cache-unbounded (a container of the class is no container that lives long)


def connect(name):
    connection = Connection(name)
    Shadowed().add(name)
    Job().record(name)
    Plugin.create(name)
    connection.close()
    return "ok"


app.add_url_rule("/connect/<name>", view_func=connect)
