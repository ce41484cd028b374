# Built-in functions that look at a file keep it no longer than they run, and some of them raise no exception.
import functools
import itertools


def line_count(path):
    file = open(path)  # leak: resource-not-closed
    return len(list(file))


def numbered(path):
    file = open(path)  # leak: resource-not-closed
    for number, line in enumerate(file, start=1):
        print(number, line)


def longest(path):
    file = open(path)  # leak: resource-not-guarded
    line = max(file, key=len)
    file.close()
    return line


def head(path, count):
    file = open(path)  # leak: resource-not-guarded
    lines = list(itertools.islice(file, count))
    file.close()
    return lines


def trace(path):
    file = open(path)  # ok: nothing between the two calls raises an exception
    print(repr(file), isinstance(file, object), id(file))
    file.close()


def save(path):
    file = open(path, "w")  # leak: resource-not-guarded
    print("saved", file=file)
    file.close()


def total(path):
    file = open(path)  # ok: closed on every way out
    try:
        return functools.reduce(lambda sum, line: sum + int(line), file, 0)
    finally:
        file.close()


def lazily(path):
    file = open(path)  # leak: resource-not-closed
    return sorted(map(int, file))


def keyword(path):
    file = open(path)  # ok: a dictionary holds it
    return dict(source=file)


def held(path):
    file = open(path)  # ok: the partial function holds it
    return functools.partial(print, file=file)


def close_later(path):
    file = open(path)  # ok: whoever gets the method can close it
    return functools.partial(file.close)


def close_each(paths):
    files = [open(path) for path in paths]  # ok: each is closed
    for file in files:
        file.close()


def run_now(paths):
    return sorted(paths, key=lambda path: len(open(path).readline()))  # leak: resource-not-closed
