# Files of Python: open, io, codecs, pathlib, os.fdopen.
import builtins
import codecs
import io
import os
import sys
from io import TextIOWrapper
from pathlib import Path
from xml import sax

from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from flask import send_file


def read_version(path):
    f = open(path)  # leak: resource-not-closed
    line = f.readline()
    if not line.startswith("version"):
        return None
    f.close()
    return line


def read_all(path):
    return open(path).read()  # leak: resource-not-closed


def count_lines(path):
    total = 0
    for _ in open(path):  # leak: resource-not-closed
        total += 1
    return total


def append_line(path, line):
    f = open(path, "a")  # leak: resource-not-guarded
    f.write(line + "\n")
    f.close()


def save(path, text):
    with open(path, "w") as f:  # ok: the scope closes it
        f.write(text)


def copy_text(source, target):
    with open(source) as f, open(target, "w") as g:  # ok: the scope closes both
        for line in f:
            g.write(line)


def first_line(path):
    f = open(path, encoding="utf-8")  # ok: closed on every way out
    try:
        return f.readline()
    finally:
        f.close()


def maybe(path):
    f = None
    try:
        f = open(path)  # ok: closed where it was opened
        return f.readline()
    except OSError:
        return ""
    finally:
        if f is not None:
            f.close()


def opened(path):
    return open(path, "rb")  # ok: the caller closes it


def numbers(path):
    f = opened(path)  # leak: resource-not-closed
    return [int(line) for line in f]


def lines_of(path):
    with open(path) as f:  # ok: closed when the generator is done or collected
        for line in f:
            yield line.rstrip()


def both(left, right):
    a = open(left)  # leak: resource-not-guarded
    b = open(right)  # leak: resource-not-guarded
    same = a.read() == b.read()
    a.close()
    b.close()
    return same


def old_text(path):
    f = codecs.open(path, "r", "utf-8")  # leak: resource-not-closed
    return f.read()


def old_text_closed(path):
    with codecs.open(path, encoding="utf-8") as f:  # ok: the scope closes it
        return f.read()


def raw(path):
    stream = io.open(path, mode="rb")  # leak: resource-not-closed
    return stream.read(16)


def built_in(path):
    f = builtins.open(path)  # leak: resource-not-closed
    return f.read()


def unbuffered(path):
    stream = io.FileIO(path)  # leak: resource-not-closed
    return stream.readall()


def source_code(path):
    with io.open_code(path) as code:  # ok: the scope closes it
        return code.read()


def borrowed_descriptor(descriptor):
    stream = open(descriptor, "rb", closefd=False)  # ok: the descriptor is the caller's
    return stream.read()


def from_descriptor(descriptor):
    stream = os.fdopen(descriptor, "rb")  # leak: resource-not-closed
    return stream.read()


def from_descriptor_closed(descriptor):
    with os.fdopen(descriptor, "w") as stream:  # ok: the scope closes it
        stream.write("done")


def decode(path):
    binary = open(path, "rb")  # ok: the wrapper takes it over
    with TextIOWrapper(binary, encoding="latin-1") as text:
        return text.read()


def in_memory(text):
    buffer = io.StringIO(text)  # ok: nothing is open
    chunks = io.BytesIO()
    chunks.write(b"x")
    return buffer.readline()


def pathlib_leaks(folder):
    path = Path(folder)
    f = path.open()  # leak: resource-not-closed
    return f.readline()


def pathlib_child(folder: Path):
    f = folder.joinpath("names.txt").open()  # leak: resource-not-closed
    return f.readline()


def pathlib_slash(folder: Path):
    f = (folder / "names.txt").open()  # missed: resource-not-closed (what `/` makes of a path has no type)
    return f.readline()


def pathlib_closed(folder):
    with Path(folder).joinpath("names.txt").open() as f:  # ok: the scope closes it
        return f.readline()


def pathlib_text(folder):
    return Path(folder).read_text()  # missed: dataset-not-streamed (low confidence: most files are small)


def download(request, path):
    return FileResponse(open(path, "rb"), as_attachment=True)  # ok: the response closes it


def download_part(request, path):
    f = open(path, "rb")  # ok: the response closes it
    f.seek(100)
    return StreamingHttpResponse(f)


def download_checked(request, path):
    f = open(path, "rb")  # leak: resource-not-closed
    if f.read(4) != b"%PDF":
        return HttpResponse(status=415)
    return FileResponse(f)


def picture(path):
    return send_file(open(path, "rb"), mimetype="image/png")  # ok: the response closes it


class Log:
    def __init__(self, path):
        self.f = open(path, "a")  # ok: close closes it
        self.index = open(path + ".index", "a")  # leak: resource-not-closed

    def add(self, line):
        self.f.write(line)

    def close(self):
        self.f.close()


class Scoped:
    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.f = open(self.path)  # ok: the end of the scope closes it
        return self

    def __exit__(self, *error):
        self.f.close()


class Rotating:
    def __init__(self, path):
        self.path = path
        self.stream = open(path, "a")  # ok: close closes it

    def rotate(self):
        self.stream.close()
        os.rename(self.path, self.path + ".1")
        self.stream = open(self.path, "a")  # ok: the one before is closed first

    def close(self):
        self.stream.close()


def report(path, lines):
    close = False
    if isinstance(path, str):
        f = open(path, "w")  # ok: closed under the flag that is set with it
        close = True
    else:
        f = path
    try:
        f.writelines(lines)
    finally:
        if close:
            f.close()


def argument(arguments):
    try:
        f = open(arguments[1])  # leak: resource-not-closed
        text = f.read()
        f.close()
        return text
    except IndexError:
        return None


def redirect(path):
    sys.stdout = open(path, "w")  # ok: kept by the module sys


log = open("run.log", "a")  # ok: runs once


def python2(path):
    return file(path).read()  # leak: resource-not-closed


def python2_named(path, text):
    f = file(path, "w")  # leak: resource-not-guarded
    f.write(text)
    f.close()


def python2_scoped(path):
    with file(path) as f:  # ok: the scope closes it
        return f.read()


def called(path, file):
    f = file(path)  # ok: a function of the caller's
    return f.read()


def document(path, handler):
    sax.parse(open(path, "rb"), handler)  # ok: the parser closes it
