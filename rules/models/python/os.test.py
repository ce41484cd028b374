# Descriptors of the operating system.
import fcntl
import os
import pty
import select
import socket
import termios
from os import openpty, pipe


def touch(path):
    os.open(path, os.O_CREAT | os.O_WRONLY)  # leak: resource-not-closed


def magic(path):
    fd = os.open(path, os.O_RDONLY)  # leak: resource-not-closed
    head = os.read(fd, 4)
    if len(head) < 4:
        return None
    os.close(fd)
    return head


def size(path):
    fd = os.open(path, os.O_RDONLY)  # ok: what is open can be asked for its size
    length = os.fstat(fd).st_size
    os.close(fd)
    return length


def sync(folder):
    fd = os.open(folder, os.O_RDONLY)  # ok: closed on every way out
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def create(path, text):
    with os.fdopen(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "w") as f:  # ok: the file takes the descriptor over
        f.write(text)


def create_open(path, text):
    fd = os.open(path, os.O_CREAT | os.O_WRONLY)  # ok: the file takes the descriptor over
    with open(fd, "w") as f:
        f.write(text)


def private(path):
    return os.open(path, os.O_CREAT, 0o600)  # ok: the caller closes it


def locked(path):
    fd = os.open(path, os.O_RDWR)  # leak: resource-not-closed
    fcntl.flock(fd, fcntl.LOCK_EX)


def adopt(path):
    fd = os.open(path, os.O_RDWR)  # ok: the socket takes it over
    return socket.socket(fileno=fd)


def duplicate(stream):
    saved = os.dup(1)  # leak: resource-not-closed
    os.dup2(stream.fileno(), 1)
    return None


def capture(stream, run):
    saved = os.dup(1)  # ok: closed on every way out
    try:
        os.dup2(stream.fileno(), 1)
        run()
    finally:
        os.dup2(saved, 1)
        os.close(saved)


def anonymous(data):
    fd = os.memfd_create("scratch")  # leak: resource-not-closed
    os.write(fd, data)


def counter():
    fd = os.eventfd(0)  # ok: closed on every way out
    try:
        os.eventfd_write(fd, 1)
        return os.eventfd_read(fd)
    finally:
        os.close(fd)


def half_pipe(data):
    reader, writer = os.pipe()  # leak: resource-not-closed
    try:
        os.write(writer, data)
    finally:
        os.close(writer)


def other_half(data):
    reader, writer = pipe()  # leak: resource-not-closed
    try:
        os.read(reader, 1)
    finally:
        os.close(reader)


def whole_pipe(data):
    reader, writer = os.pipe()  # ok: both ends are closed on every way out
    try:
        os.write(writer, data)
        return os.read(reader, len(data))
    finally:
        os.close(reader)
        os.close(writer)


def pipe_files():
    reader, writer = os.pipe2(os.O_CLOEXEC)  # ok: two files take the ends over
    return os.fdopen(reader, "rb"), os.fdopen(writer, "wb")


def terminal_mode():
    master, slave = pty.openpty()  # leak: resource-not-closed
    mode = termios.tcgetattr(slave)
    os.close(slave)
    return mode


def terminal():
    master, slave = os.openpty()  # ok: both ends are closed on every way out
    try:
        return os.ttyname(slave)
    finally:
        os.close(master)
        os.close(slave)


def shell(command):
    pid, fd = pty.fork()  # leak: resource-not-closed
    if pid == 0:
        os.execvp(command[0], command)
    output = os.read(fd, 1024)
    os.waitpid(pid, 0)
    return output


def shell_closed(command):
    pid, fd = pty.fork()  # ok: the parent closes it on every way out
    if pid == 0:
        os.execvp(command[0], command)
    try:
        return os.read(fd, 1024)
    finally:
        os.close(fd)
        os.waitpid(pid, 0)


def has_entries(folder):
    entries = os.scandir(folder)  # missed: resource-not-closed (low confidence: most iterators are read to their end)
    return next(entries, None) is not None


def names(folder):
    with os.scandir(folder) as entries:  # ok: the scope closes it
        return [entry.name for entry in entries]


def kernel():
    return os.popen("uname -r").read()  # leak: resource-not-closed


def kernel_closed():
    with os.popen("uname -r") as stream:  # ok: the scope closes it
        return stream.read()


class Waker:
    def __init__(self):
        self.reader, self.writer = os.pipe()  # leak: resource-not-closed
        self.event = os.eventfd(0)  # ok: close closes it

    def wake(self):
        os.write(self.writer, b"x")

    def close(self):
        os.close(self.reader)
        os.close(self.event)


class WakerClosed:
    def __init__(self):
        self.reader, self.writer = os.pipe()  # ok: close closes both

    def wait(self):
        select.select([self.reader], [], [])

    def close(self):
        os.close(self.reader)
        os.close(self.writer)


class Terminal:
    def __enter__(self):
        self.master, self.slave = os.openpty()  # ok: the end of the scope closes both
        return self

    def close_slave(self):
        if self.slave is not None:
            os.close(self.slave)
            self.slave = None

    def __exit__(self, *error):
        self.close_slave()
        os.close(self.master)


class TerminalByName:
    def __enter__(self):
        self.master, self.slave = openpty()  # false-alarm: resource-not-closed (an element of the result of a call without receiver is lost in a field)
        return self

    def __exit__(self, *error):
        os.close(self.master)
        os.close(self.slave)


class Password:
    def __init__(self):
        self.ends = os.pipe()  # ok: close closes both by their places

    def close(self):
        os.close(self.ends[0])
        os.close(self.ends[1])


class Status:
    def __init__(self):
        self.fd = os.open("status", os.O_RDWR)  # ok: the stream takes it over
        self.stream = os.fdopen(self.fd, "r+")  # ok: close closes it

    def close(self):
        self.stream.close()


def wait_for(path):
    fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # missed: resource-not-closed (a list that is only lent counts as a place that keeps it)
    select.select([fd], [], [], 1)


def daemonize():
    null = os.open(os.devnull, os.O_RDWR)  # false-alarm: resource-not-closed (closerange closes it together with others)
    os.dup2(null, 0)
    os.dup2(null, 1)
    os.closerange(3, 256)
