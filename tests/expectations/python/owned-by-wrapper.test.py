"""An owner that closes what it wraps takes the duty over; one that only reads leaves it."""
import csv
import gzip
import io
import json
import os
import zipfile

from django.http import FileResponse
from flask import send_file


def text_of(path):
    raw = open(path, "rb")  # ok: the wrapper closes it
    with io.TextIOWrapper(raw, encoding="utf-8") as text:
        return text.readlines()


def text_nested(path):
    with io.TextIOWrapper(open(path, "rb")) as text:  # ok: the wrapper closes it
        return text.read()


def text_dropped(path):
    text = io.TextIOWrapper(open(path, "rb"))  # missed: resource-not-closed (the wrapper that takes it over is no acquisition)
    return text.read()


def from_descriptor(path):
    fd = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)  # ok: the file takes it over
    with os.fdopen(fd, "w") as stream:
        stream.write("secret")


def from_descriptor_direct(path):
    with os.fdopen(os.open(path, os.O_RDONLY)) as stream:  # ok: the file takes it over
        return stream.read()


def from_descriptor_dropped(path):
    fd = os.open(path, os.O_RDONLY)
    return os.fdopen(fd).read()  # leak: resource-not-closed


def descriptor_kept(path):
    fd = os.open(path, os.O_RDONLY)  # missed: resource-not-closed (a transfer has no condition such as closefd=False)
    with open(fd, closefd=False) as stream:
        return stream.read()


def download(request, path):
    return FileResponse(open(path, "rb"), filename="report.pdf")  # ok: the response closes it


def attachment(path):
    stream = open(path, "rb")  # ok: the response closes it
    return send_file(stream, as_attachment=True)


def table(path):
    return list(csv.reader(open(path, newline="")))  # leak: resource-not-closed


def document(path):
    return json.load(open(path))  # leak: resource-not-closed


def members(path):
    stream = open(path, "rb")  # leak: resource-not-closed
    with zipfile.ZipFile(stream) as archive:
        return archive.namelist()


def unpacked(path):
    stream = open(path, "rb")  # leak: resource-not-closed
    with gzip.GzipFile(fileobj=stream) as packed:
        return packed.read(10)


def unpacked_both(path):
    with open(path, "rb") as stream, gzip.GzipFile(fileobj=stream) as packed:  # ok: the scope closes both
        return packed.read(10)


class Source:
    def __init__(self, stream):
        self.stream = stream

    def read(self):
        return self.stream.read()

    def close(self):
        self.stream.close()


def wrapped(path):
    source = Source(open(path))  # ok: its owner closes it
    try:
        return source.read()
    finally:
        source.close()


def wrapped_only(path):
    source = Source(open(path))  # missed: resource-not-closed (what a class of this module keeps)
    return source.read()
