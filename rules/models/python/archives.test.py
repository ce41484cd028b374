# Archives and compressed files.
import bz2
import gzip
import io
import lzma
import shutil
import tarfile
import zipfile
from tarfile import TarFile
from zipfile import ZipFile


def names(path):
    archive = zipfile.ZipFile(path)  # leak: resource-not-closed
    return archive.namelist()


def names_scoped(path):
    with ZipFile(path) as archive:  # ok: the scope closes it
        return archive.namelist()


def pack(path, files):
    archive = ZipFile(path, "w", zipfile.ZIP_DEFLATED)  # leak: resource-not-guarded
    for file in files:
        archive.write(file)
    archive.close()


def names_in_memory(data):
    archive = ZipFile(io.BytesIO(data))  # ok: over memory nothing is opened
    return archive.namelist()


def names_in_buffer(data):
    buffer = io.BytesIO(data)
    archive = ZipFile(buffer)  # ok: over memory nothing is opened
    return archive.namelist()


def names_of_stream(path):
    f = open(path, "rb")  # leak: resource-not-closed
    with ZipFile(f) as archive:  # ok: the scope closes it, and leaves the file open
        return archive.namelist()


def names_of_open_file(path):
    with open(path, "rb") as f:
        archive = ZipFile(f)  # ok: it is the scope's file that is open
        return archive.namelist()


def member(path, name):
    with ZipFile(path) as archive:
        f = archive.open(name)  # missed: resource-not-closed (low confidence: it shares the archive's descriptor)
        return f.readline()


def member_scoped(path, name):
    with ZipFile(path) as archive, archive.open(name) as f:  # ok: the scope closes both
        return f.readline()


def whole_member(path, name):
    with ZipFile(path) as archive:
        return archive.read(name)  # missed: dataset-not-streamed (low confidence: most members are small)


def members(path):
    archive = tarfile.open(path, "r:gz")  # leak: resource-not-closed
    return archive.getnames()


def members_of_class(path):
    archive = TarFile(path)  # leak: resource-not-closed
    return archive.getnames()


def extract(path, folder):
    with tarfile.open(path) as archive:  # ok: the scope closes it
        archive.extractall(folder)


def extract_closed(path, folder):
    archive = TarFile.open(path)  # ok: closed on every way out
    try:
        archive.extractall(folder)
    finally:
        archive.close()


def members_of_stream(stream):
    archive = tarfile.open(fileobj=stream, mode="r|")  # ok: the stream is the caller's
    return archive.getnames()


def readme(path):
    with tarfile.open(path) as archive:
        return archive.extractfile("README").readline()  # ok: it has nothing of its own to close


def log_lines(path):
    f = gzip.open(path, "rt")  # leak: resource-not-closed
    return sum(1 for _ in f)


def log_lines_scoped(path):
    with gzip.open(path, "rt") as f:  # ok: the scope closes it
        return sum(1 for _ in f)


def inflate(stream):
    return gzip.GzipFile(fileobj=stream).read(10)  # ok: the stream is the caller's


def inflate_file(path):
    return gzip.GzipFile(path).read(10)  # leak: resource-not-closed


def compress(source, target):
    with open(source, "rb") as f, bz2.open(target, "wb") as g:  # ok: the scope closes both
        shutil.copyfileobj(f, g)


def compress_leaks(source, target):
    g = bz2.BZ2File(target, "w")  # leak: resource-not-closed
    with open(source, "rb") as f:
        shutil.copyfileobj(f, g)


def read_xz(path):
    f = lzma.open(path)  # ok: closed on every way out
    try:
        return f.read(16)
    finally:
        f.close()


def read_xz_leaks(path):
    f = lzma.LZMAFile(path)  # leak: resource-not-closed
    return f.read(16)


def read_xz_memory(data):
    return lzma.open(io.BytesIO(data)).read(16)  # ok: over memory nothing is opened


def packed(data):
    return gzip.compress(data)  # ok: memory alone


class Archive:
    def __init__(self, path):
        self.file = open(path, "rb")  # ok: close closes it
        self.zip = ZipFile(self.file)  # ok: close closes it
        self.spare = ZipFile(path + ".old")  # leak: resource-not-closed

    def close(self):
        self.zip.close()
        self.file.close()
