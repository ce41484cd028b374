"""mkstemp hands out an open descriptor beside the path; mkdtemp and NamedTemporaryFile differ."""
import os
import shutil
import subprocess
import tempfile


def path_only():
    return tempfile.mkstemp()[1]  # leak: resource-not-closed


def ignored():
    _, path = tempfile.mkstemp(suffix=".png")  # leak: resource-not-closed
    return path


def unused(command):
    fd, path = tempfile.mkstemp()  # leak: resource-not-closed
    subprocess.check_call([*command, path])
    return path


def reopened(text):
    fd, path = tempfile.mkstemp()  # leak: resource-not-closed
    with open(path, "w") as stream:  # ok: the scope closes this one
        stream.write(text)
    return path


def indexed():
    result = tempfile.mkstemp()  # leak: resource-not-closed
    return result[1]


def indexed_closed():
    result = tempfile.mkstemp()  # ok: closed by its place
    os.close(result[0])
    return result[1]


def closed():
    fd, path = tempfile.mkstemp()  # ok: closed at once
    os.close(fd)
    return path


def closed_late(data):
    fd, path = tempfile.mkstemp()  # leak: resource-not-guarded
    os.write(fd, data)
    os.close(fd)
    return path


def closed_guarded(data):
    fd, path = tempfile.mkstemp()  # ok: closed on every way out
    try:
        os.write(fd, data)
    finally:
        os.close(fd)
    return path


def taken_over(text):
    fd, path = tempfile.mkstemp(text=True)  # ok: the file takes it over
    with os.fdopen(fd, "w") as stream:
        stream.write(text)
    return path


def taken_over_by_open(data):
    fd, path = tempfile.mkstemp()  # ok: the file takes it over
    with open(fd, "wb") as stream:
        stream.write(data)
    shutil.move(path, "result")


def returned():
    return tempfile.mkstemp()  # ok: the caller closes it


def returned_parts():
    fd, path = tempfile.mkstemp()  # ok: the caller closes it
    return fd, path


def directory():
    return tempfile.mkdtemp()  # ok: a path, nothing is open


class Spool:
    def __init__(self):
        self.fd, self.path = tempfile.mkstemp()  # ok: close closes it
        self.other, self.other_path = tempfile.mkstemp()  # leak: resource-not-closed

    def close(self):
        os.close(self.fd)
        os.unlink(self.path)
        os.unlink(self.other_path)
