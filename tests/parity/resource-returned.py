# The caller gets it: in the result, in a list, in an object that it handed in.
import os


def open_read(path):
    return os.open(path, os.O_RDONLY)  # ok: the caller closes it


def open_both(source_path, target_path):
    source = os.open(source_path, os.O_RDONLY)  # ok: the caller closes it
    target = os.open(target_path, os.O_WRONLY)  # ok: the caller closes it
    return [source, target]


def open_into(slot, path):
    slot.fd = os.open(path, os.O_RDONLY)  # ok: whoever owns the slot closes it


def hand(path, consume):
    fd = os.open(path, os.O_RDONLY)  # ok: what is called may close it
    consume(fd)
