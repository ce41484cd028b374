# Files mapped into memory.
import mmap
from mmap import ACCESS_READ


def find(path, word):
    with open(path, "rb") as f:
        view = mmap.mmap(f.fileno(), 0, access=ACCESS_READ)  # leak: resource-not-closed
        return view.find(word)


def find_scoped(path, word):
    with open(path, "rb") as f, mmap.mmap(f.fileno(), 0, access=ACCESS_READ) as view:  # ok: the scope closes both
        return view.find(word)


def find_closed(path, word):
    with open(path, "rb") as f:
        view = mmap.mmap(f.fileno(), 0)  # ok: closed on every way out
    try:
        return view.find(word)
    finally:
        view.close()


def file_left(path, word):
    f = open(path, "rb")  # leak: resource-not-closed
    with mmap.mmap(f.fileno(), 0) as view:
        return view.find(word)


def shared(size):
    view = mmap.mmap(-1, size)  # ok: memory alone
    return view[0]


class Index:
    def __init__(self, descriptor):
        self.keys = mmap.mmap(descriptor, 0)  # ok: close closes it
        self.values = mmap.mmap(descriptor, 4096)  # leak: resource-not-closed

    def close(self):
        self.keys.close()
