"""`open(p).read()` leaves the file to the collector; a method that gives the file on does not."""
import codecs
import gzip
import os
from pathlib import Path
from urllib.request import urlopen


def text(path):
    return open(path).read()  # leak: resource-not-closed


def words(path):
    return open(path, encoding="utf-8").read().split()  # leak: resource-not-closed


def lines(path):
    result = [line.rstrip() for line in open(path).readlines()]  # leak: resource-not-closed
    return result


def header(path):
    head = open(path, "rb").read(16)  # leak: resource-not-closed
    return head[:4], head[4:]


def save(path, text):
    open(path, "w").write(text)  # leak: resource-not-closed


def decoded(path):
    return codecs.open(path, "r", "latin-1").read()  # leak: resource-not-closed


def unpacked(path):
    return gzip.open(path).read()  # leak: resource-not-closed


def joined(folder):
    return open(os.path.join(folder, "README")).readline()  # leak: resource-not-closed


def by_path(folder):
    return (Path(folder) / "README").open().read()  # missed: resource-not-closed (`/` of a path)


def fetched(url):
    return urlopen(url).read()  # ok: what is read to its end closes itself


def text_scoped(path):
    with open(path) as stream:  # ok: the scope closes it
        return stream.read()


def text_of_path(path):
    return Path(path).read_text()  # ok: it closes what it opens


def emptied(path):
    open(path, "w").close()  # ok: closed at once


def entered(path):
    return open(path).__enter__()  # ok: the caller gets the file itself


async def text_async(path):
    return open(path).read()  # leak: resource-not-closed


text_lambda = lambda path: open(path).read()  # leak: resource-not-closed


class Page:
    def __init__(self, path):
        self.text = open(path).read()  # leak: resource-not-closed

    @property
    def template(self):
        return open("template.html").read()  # leak: resource-not-closed
