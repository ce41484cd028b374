# Containers that hold weakly, and finalizers.
import os
import weakref
from xmlrpc.server import SimpleXMLRPCServer

sizes = weakref.WeakKeyDictionary()
by_name = weakref.WeakValueDictionary()
seen = weakref.WeakSet()
_kept = {}


class Document:
    def __init__(self, name):
        self.name = name
        self.lines = []


def size_of(document):
    key = f"{document.name}:{len(document.lines)}"
    if document not in sizes:
        sizes[document] = {"lines": len(document.lines)}  # ok: held weakly
    if key not in _kept:
        _kept[key] = {"document": document}  # leak: cache-unbounded
    return sizes[document]


def document_named(name):
    key = f"{name}.txt:{len(name)}"
    if key not in by_name:
        by_name[key] = Document(name)  # ok: held weakly
    return by_name[key]


def look(document):
    seen.add(document)  # ok: held weakly
    return True


server = SimpleXMLRPCServer(("localhost", 8000))
server.register_function(look)
server.register_function(size_of)
server.register_function(document_named)


class Segment:
    def __init__(self, path):
        self.fd = os.open(path, os.O_RDONLY)  # ok: closed when the object dies
        self._finalizer = weakref.finalize(self, os.close, self.fd)

    def close(self):
        self._finalizer()


class Page:
    def __init__(self, path):
        fd = os.open(path, os.O_RDONLY)  # ok: closed when the object dies
        weakref.finalize(self, os.close, fd)
        self.size = os.fstat(fd).st_size


class Journal:
    def __init__(self, path):
        file = open(path, "a")  # ok: the finalizer closes it
        weakref.finalize(self, file.close)


def observed(path):
    file = open(path)  # leak: resource-not-closed
    watcher = weakref.ref(file)
    return file.readline(), watcher() is None
