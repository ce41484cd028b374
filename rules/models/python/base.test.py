# What `with` does, and methods whose names say that they end an instance.
import threading


def first_line(path):
    with open(path) as file:  # ok: the scope closes it
        return file.readline()


def copy(source, target):
    with open(source) as reader, open(target, "w") as writer:  # ok: the scope closes both
        for line in reader:
            writer.write(line)


def append(path, line):
    file = open(path, "a")  # ok: entered below
    with file:
        file.write(line)


def wrapped_too_late(path):
    file = open(path)  # leak: resource-not-guarded
    header = file.readline()
    with file:
        return header + file.read()


class Journal:
    def __init__(self, path):
        self.file = open(path, "a")  # ok: close ends it
        self.index = open(path + ".idx", "a")  # leak: resource-not-closed

    def write(self, line):
        self.file.write(line)
        self.index.write(str(self.file.tell()))

    def close(self):
        self.file.close()


class Lease:
    def __enter__(self):
        self.file = open("lease", "w")  # ok: __exit__ ends it
        self.audit = open("audit", "a")  # leak: resource-not-closed
        return self

    def __exit__(self, kind, error, trace):
        self.file.close()


class Heartbeat:
    def start(self):
        self.lease = open("lease", "w")  # leak: resource-not-closed
        self.pulse = open("pulse", "w")  # ok: stop ends it

    def stop(self):
        self.pulse.close()


class Spool:
    def __init__(self, path):
        self.file = open(path, "w")  # ok: __del__ ends it some day
        self.lock = threading.Lock()

    def __del__(self):
        self.file.close()


class Inventory:
    def __init__(self, path):
        self.file = open(path, "w")  # ok: a class without teardown, which may live as long as the program

    def remove(self, item):
        self.file.write(item)


def keeps_nothing(path):
    lease = Lease()
    with lease as entered:  # ok: __exit__ is called on what it holds
        return entered.file.name


class AsyncJournal:
    async def __aenter__(self):
        self.file = open("journal", "a")  # ok: __aexit__ ends it
        return self

    async def __aexit__(self, *details):
        self.file.close()
