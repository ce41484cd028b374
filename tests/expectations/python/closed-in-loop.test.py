"""A list of handles is closed by a loop over it; one that is never looped over stays open."""
import os
import socket


def merge(paths, target):
    streams = [open(path) for path in paths]  # ok: the loop closes them
    try:
        for lines in zip(*streams):
            target.writelines(lines)
    finally:
        for stream in streams:
            stream.close()


def merge_appended(paths, target):
    streams = []
    try:
        for path in paths:
            streams.append(open(path))  # ok: the loop closes them
        for lines in zip(*streams):
            target.writelines(lines)
    finally:
        for stream in streams:
            stream.close()


def merge_dropped(paths, target):
    streams = [open(path) for path in paths]  # missed: resource-not-closed (an entry of a list that stays in the function counts as stored elsewhere)
    for lines in zip(*streams):
        target.writelines(lines)


def merge_unguarded(paths, target):
    streams = [open(path) for path in paths]  # missed: resource-not-guarded (ways out are not followed for what lies in a list)
    for lines in zip(*streams):
        target.writelines(lines)
    for stream in streams:
        stream.close()


def split(source, names):
    parts = {name: open(name, "w") for name in names}  # ok: the loop over its values closes them
    try:
        for line in source:
            parts[line.split()[0]].write(line)
    finally:
        for part in parts.values():
            part.close()


def split_lazily(source):
    parts = {}
    try:
        for line in source:
            name = line.split()[0]
            if name not in parts:
                parts[name] = open(name, "w")  # ok: the loop over its items closes them
            parts[name].write(line)
    finally:
        for name, part in parts.items():
            part.close()


def split_dropped(source):
    parts = {}
    for line in source:
        name = line.split()[0]
        if name not in parts:
            parts[name] = open(name, "w")  # missed: resource-not-closed (an entry of a dictionary that stays in the function counts as stored elsewhere)
        parts[name].write(line)


def drain(paths):
    streams = [open(path) for path in paths]  # ok: each is popped and closed
    while streams:
        streams.pop().close()


def all_of(paths):
    streams = list(map(open, paths))  # ok: a comprehension closes them
    [stream.close() for stream in streams]


class Pool:
    def __init__(self, hosts):
        self.sockets = [socket.create_connection((host, 80)) for host in hosts]  # ok: close goes over them
        self.spares = [socket.create_connection((host, 81)) for host in hosts]  # missed: resource-not-closed (an entry of a list that a field holds counts as stored elsewhere)
        self.files = {}
        self.logs = {}
        self.pipes = []

    def file_of(self, name):
        if name not in self.files:
            self.files[name] = open(name)  # ok: a list made of it has its elements
        return self.files[name]

    def log_of(self, name):
        if name not in self.logs:
            self.logs[name] = open(name, "a")  # leak: resource-not-closed
        return self.logs[name]

    def add(self, path):
        self.pipes.append(os.open(path, os.O_RDONLY))  # ok: close takes each out and closes it

    def close(self):
        for sock in self.sockets:
            sock.close()
        for stream in list(self.files.values()):
            stream.close()
        self.files.clear()
        while self.pipes:
            os.close(self.pipes.pop())
