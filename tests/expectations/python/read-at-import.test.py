"""What is read once at import is not worth a finding; what runs for each call is."""
import io
import json
import os
import socket
from pathlib import Path

HERE = os.path.dirname(__file__)
VERSION = open(os.path.join(HERE, "VERSION")).read().strip()  # ok: read once at import
SCHEMA = json.load(open(os.path.join(HERE, "schema.json")))  # ok: read once at import
WORDS = [line.strip() for line in open(os.path.join(HERE, "words.txt"))]  # ok: read once at import
TEMPLATE = Path(HERE, "page.html").open().read()  # ok: read once at import
DEVNULL = open(os.devnull, "w")  # ok: it lives as long as the process
LOG = io.open("run.log", "a")  # ok: it lives as long as the process

if os.path.exists("local.json"):
    LOCAL = json.load(open("local.json"))  # ok: read once at import

try:
    OVERRIDES = open("overrides.txt").readlines()  # ok: read once at import
except OSError:
    OVERRIDES = []

for _name in ("a.txt", "b.txt"):
    print(open(_name).readline())  # ok: read once at import


class Settings:
    DEFAULTS = json.load(open(os.path.join(HERE, "defaults.json")))  # ok: read once at import
    stream = open("settings.log", "a")  # ok: it lives as long as the class


def version():
    return open(os.path.join(HERE, "VERSION")).read()  # leak: resource-not-closed


def free_port():
    sock = socket.socket()  # leak: resource-not-guarded
    sock.bind(("", 0))
    port = sock.getsockname()[1]
    sock.close()
    return port


def main():
    arguments = json.load(open("arguments.json"))  # ok: runs once
    for path in arguments:
        print(open(path).readline())  # missed: resource-not-closed (a loop in code that runs once)


if __name__ == "__main__":
    main()
