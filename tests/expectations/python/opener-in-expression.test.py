"""An opener inside a larger expression: nobody has a name to close it by."""
import ast
import csv
import hashlib
import json
import pickle
import socket
import sys
import yaml


def load(path):
    return json.load(open(path))  # leak: resource-not-closed


def store(path, value):
    json.dump(value, open(path, "w"), indent=2)  # leak: resource-not-closed


def restore(path):
    return pickle.load(open(path, "rb"))  # leak: resource-not-closed


def configured(path):
    return yaml.safe_load(open(path))  # leak: resource-not-closed


def table(path):
    return {row[0]: row[1] for row in csv.reader(open(path))}  # leak: resource-not-closed


def digest(path):
    return hashlib.sha256(open(path, "rb").read()).hexdigest()  # leak: resource-not-closed


def tree(path):
    return ast.parse(open(path).read(), path)  # leak: resource-not-closed


def longest(path):
    return max(len(line) for line in open(path))  # leak: resource-not-closed


def has(path, word):
    return any(word in line for line in open(path))  # leak: resource-not-closed


def either(path, fallback):
    return (open(path) if path else open(fallback)).readline()  # leak: resource-not-closed, resource-not-closed


def message(path):
    return f"{path}: {open(path).readline()}"  # leak: resource-not-closed


def same(left, right):
    return open(left).read() == open(right).read()  # leak: resource-not-closed, resource-not-closed


def numbered(path):
    for number, line in enumerate(open(path), 1):  # leak: resource-not-closed
        print(number, line)


def walrus(path):
    if (stream := open(path)).readable():  # leak: resource-not-closed
        return stream.readline()
    return None


def walrus_closed(path):
    if (stream := open(path)).readable():  # ok: closed behind the test
        pass
    stream.close()


def send(host, path):
    with socket.create_connection((host, 9000)) as sock:  # ok: the scope closes it
        sock.sendfile(open(path, "rb"))  # leak: resource-not-closed


def greet(host):
    socket.create_connection((host, 9000)).sendall(b"hello")  # leak: resource-not-closed


def warn(path):
    print("warning", file=open(path, "a"))  # leak: resource-not-closed


def echo(path):
    sys.stdout.writelines(open(path))  # missed: resource-not-closed (what the writelines of a file is given counts as handed over)


def opened(path):
    return dict(name=path, stream=open(path))  # ok: the caller gets the file


def opened_or(path):
    return path and open(path)  # ok: the caller gets the file


def conditional(path):
    return open(path) if path else None  # ok: the caller gets the file
