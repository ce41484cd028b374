"""A close in each branch is as good as one after them; a branch without one is a way out."""
import socket
import sqlite3


def kind(path):
    stream = open(path, "rb")  # ok: both branches close it
    if path.endswith(".gz"):
        stream.close()
        return "gzip"
    else:
        stream.close()
        return "plain"


def label(path):
    stream = open(path, "rb")  # leak: resource-not-closed
    if path.endswith(".gz"):
        stream.close()
        return "gzip"
    elif path.endswith(".xz"):
        return "xz"
    stream.close()
    return "plain"


def commit(path, rows):
    database = sqlite3.connect(path)  # ok: closed on success and on failure
    try:
        database.executemany("INSERT INTO rows VALUES (?)", rows)
        database.commit()
    except sqlite3.Error:
        database.close()
        raise
    else:
        database.close()


def commit_or_log(path, rows, log):
    database = sqlite3.connect(path)  # leak: resource-not-closed
    try:
        database.executemany("INSERT INTO rows VALUES (?)", rows)
        database.commit()
    except sqlite3.Error as error:
        log(error)
        return False
    database.close()
    return True


def connect(host, port):
    sock = socket.socket()  # ok: closed where it fails, returned where it does not
    try:
        sock.connect((host, port))
    except BaseException:
        sock.close()
        raise
    return sock


def connect_some(host, port):
    sock = socket.socket()  # missed: resource-not-guarded (only a timeout closes it)
    try:
        sock.connect((host, port))
    except TimeoutError:
        sock.close()
        raise
    return sock


def version(path):
    stream = open(path)  # ok: each case closes it
    match path.rpartition(".")[2]:
        case "json":
            stream.close()
            return 2
        case _:
            stream.close()
            return 1


def edition(path):
    stream = open(path)  # leak: resource-not-closed
    match path.rpartition(".")[2]:
        case "json":
            stream.close()
            return 2
        case "toml":
            return 3
        case _:
            stream.close()
            return 1


def state(path):
    stream = open(path) if path else None  # ok: closed where there is one
    if stream is None:
        return "none"
    stream.close()
    return "open"
