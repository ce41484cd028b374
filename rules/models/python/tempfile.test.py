# Temporary files and directories.
import os
import shutil
import tempfile
from tempfile import NamedTemporaryFile, TemporaryDirectory, mkstemp

from flask import send_file


def scratch_path():
    fd, path = tempfile.mkstemp(suffix=".txt")  # leak: resource-not-closed
    return path


def scratch_path_only():
    return mkstemp()[1]  # leak: resource-not-closed


def scratch_ignored():
    _, path = tempfile.mkstemp()  # leak: resource-not-closed
    return path


def scratch_closed():
    fd, path = tempfile.mkstemp()  # ok: closed at once
    os.close(fd)
    return path


def scratch_written(text):
    fd, path = tempfile.mkstemp()  # ok: the file takes the descriptor over
    with os.fdopen(fd, "w") as f:
        f.write(text)
    return path


def scratch_guarded(data):
    fd, path = tempfile.mkstemp()  # leak: resource-not-guarded
    os.write(fd, data)
    os.close(fd)
    return path


def scratch_pair():
    return tempfile.mkstemp()  # ok: the caller closes it


def named(data):
    f = tempfile.NamedTemporaryFile()  # leak: resource-not-closed
    f.write(data)
    f.seek(0)
    return len(f.read())


def kept(data):
    f = NamedTemporaryFile(delete=False)  # leak: resource-not-guarded
    f.write(data)
    f.close()
    return True


def kept_name(data):
    f = NamedTemporaryFile(delete=False)  # missed: resource-not-closed (a field of the handle that is returned is taken for the handle)
    f.write(data)
    return f.name


def named_scoped(data):
    with NamedTemporaryFile(suffix=".bin") as f:  # ok: the scope closes it
        f.write(data)
        f.flush()
        return os.path.getsize(f.name)


def anonymous(data):
    f = tempfile.TemporaryFile()  # ok: closed on every way out
    try:
        f.write(data)
        f.seek(0)
        return f.read(4)
    finally:
        f.close()


def anonymous_leaks(data):
    f = tempfile.TemporaryFile()  # leak: resource-not-closed
    f.write(data)


def spooled(data):
    f = tempfile.SpooledTemporaryFile(max_size=1024)  # leak: resource-not-closed
    f.write(data)


def export(rows):
    f = tempfile.SpooledTemporaryFile()  # ok: the response closes it
    for row in rows:
        f.write(row)
    f.seek(0)
    return send_file(f, download_name="rows.csv")


def unpack(archive):
    directory = tempfile.TemporaryDirectory()  # leak: resource-not-closed
    shutil.unpack_archive(archive, directory.name)


def unpack_scoped(archive):
    with TemporaryDirectory() as directory:  # ok: the scope removes it
        shutil.unpack_archive(archive, directory)
        return os.listdir(directory)


def unpack_cleaned(archive):
    directory = TemporaryDirectory(prefix="unpack-")  # ok: removed on every way out
    try:
        shutil.unpack_archive(archive, directory.name)
    finally:
        directory.cleanup()


def unpack_kept(archive):
    directory = TemporaryDirectory(delete=False)  # ok: it is to stay
    shutil.unpack_archive(archive, directory.name)


class Workspace:
    def __init__(self):
        self.directory = TemporaryDirectory()  # ok: close removes it
        self.cache = tempfile.TemporaryDirectory()  # leak: resource-not-closed

    def close(self):
        self.directory.cleanup()


def path_only():
    return tempfile.mkdtemp()  # ok: a path, nothing is open
