"""`open(…) if path else sys.stdout`: closed where it was opened, never where it was lent."""
import contextlib
import os
import sys


def write_report(path, lines):
    out = open(path, "w") if path else sys.stdout  # ok: closed unless it is the standard output
    try:
        out.writelines(lines)
    finally:
        if out is not sys.stdout:
            out.close()


def write_summary(path, lines):
    out = open(path, "w") if path else sys.stdout  # ok: closed where a path was given
    try:
        out.writelines(lines)
    finally:
        if path:
            out.close()


def write_index(path, lines):
    out = sys.stdout if path == "-" else open(path, "w")  # leak: resource-not-closed
    out.writelines(lines)


def write_table(path, lines):
    if path == "-":
        out = sys.stdout
    else:
        out = open(path, "w")  # ok: closed where it was opened
    try:
        out.writelines(lines)
    finally:
        if path != "-":
            out.close()


def write_totals(path, lines):
    out = sys.stdout
    if path is not None:
        out = open(path, "w")  # leak: resource-not-guarded
    out.writelines(lines)
    if out is not sys.stdout:
        out.close()


def write_scoped(path, lines):
    with open(path, "w") if path else contextlib.nullcontext(sys.stdout) as out:  # ok: the scope closes it
        out.writelines(lines)


def read_input(path):
    source = open(path) if path != "-" else sys.stdin  # ok: closed unless it is the standard input
    try:
        return source.readlines()
    finally:
        if source is not sys.stdin:
            source.close()


def read_either(path):
    with (open(path) if path else sys.stdin) as source:  # ok: the scope closes it
        return source.readlines()


def read_only(path):
    source = open(path) if path else sys.stdin  # leak: resource-not-closed
    return source.readlines()


class Writer:
    def __init__(self, path=None):
        self.out = open(path, "w") if path else sys.stdout  # ok: close closes it
        self.errors = open(path + ".err", "w") if path else sys.stderr  # leak: resource-not-closed

    def close(self):
        if self.out is not sys.stdout:
            self.out.close()


class Printer:
    def __init__(self, path=None):
        self.owned = path is not None
        self.out = open(path, "w") if path else sys.stdout  # ok: closed where it owns it

    def close(self):
        if self.owned:
            self.out.close()


def quiet(command):
    sink = open(os.devnull, "w")  # ok: closed on every way out
    before, sys.stdout = sys.stdout, sink
    try:
        return command()
    finally:
        sys.stdout = before
        sink.close()


def either(source):
    stream = open(source) if isinstance(source, str) else source  # ok: closed where it was opened
    try:
        return stream.readline()
    finally:
        if stream is not source:
            stream.close()
