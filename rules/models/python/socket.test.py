# Sockets, TLS and selectors.
import contextlib
import select
import selectors
import socket
import ssl
import threading
from socket import create_connection


def local_address():
    probe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)  # leak: resource-not-guarded
    probe.connect(("198.51.100.1", 53))
    address = probe.getsockname()[0]
    probe.close()
    return address


def local_address_guarded():
    probe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)  # ok: closed on every way out
    probe.settimeout(2)
    try:
        probe.connect(("198.51.100.1", 53))
        return probe.getsockname()[0]
    finally:
        probe.close()


def is_open(host, port):
    sock = socket.socket()  # leak: resource-not-closed
    return sock.connect_ex((host, port)) == 0


def is_listening(host, port):
    with socket.socket() as sock:  # ok: closed at the end of the block
        return sock.connect_ex((host, port)) == 0


def banner(host):
    sock = create_connection((host, 22), timeout=3)  # leak: resource-not-closed
    line = sock.recv(256)
    if not line.startswith(b"SSH-"):
        return None
    sock.close()
    return line


def banner_closed(host):
    with contextlib.closing(create_connection((host, 22), timeout=3)) as sock:  # ok: closing() closes it
        return sock.recv(256)


def connect(host, port):
    sock = socket.create_connection((host, port))  # ok: the caller gets it
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return sock


def hand_over(host, port):
    sock = socket.create_connection((host, port))  # ok: the caller gets the descriptor
    return sock.detach()


def peer_certificate(host):
    raw = socket.create_connection((host, 443))  # ok: wrap_socket takes it over
    tls = ssl.create_default_context().wrap_socket(raw, server_hostname=host)  # leak: resource-not-closed
    return tls.getpeercert()


def peer_certificate_closed(host):
    context = ssl.create_default_context()
    with socket.create_connection((host, 443)) as raw:  # ok: closed at the end of the block
        with context.wrap_socket(raw, server_hostname=host) as tls:  # ok: closed at the end of the block
            return tls.getpeercert()


def serve(port):
    listener = socket.create_server(("", port))  # ok: closed on every way out
    try:
        while True:
            conn, address = listener.accept()  # missed: resource-not-closed (an element of a result is taken for a place that outlives the function)
            conn.sendall(b"busy\n")
    finally:
        listener.close()


def serve_each(port):
    with socket.create_server(("", port)) as listener:  # ok: closed at the end of the block
        while True:
            conn, address = listener.accept()  # ok: closed at the end of the block
            with conn:
                conn.sendall(b"hello\n")


def serve_in_threads(port, handle):
    with socket.create_server(("", port)) as listener:  # ok: closed at the end of the block
        while True:
            conn, address = listener.accept()  # ok: the thread closes it
            threading.Thread(target=handle, args=(conn, address), daemon=True).start()


def wake_pair():
    reader, writer = socket.socketpair()  # leak: resource-not-closed
    writer.send(b"x")
    data = reader.recv(1)
    reader.close()
    return data


def wake_pair_closed():
    reader, writer = socket.socketpair()  # ok: both ends are closed
    try:
        writer.send(b"x")
        return reader.recv(1)
    finally:
        reader.close()
        writer.close()


def wait_readable(host, port):
    sock = socket.create_connection((host, port))  # missed: resource-not-closed (a list that only a borrowing call gets is taken to keep it)
    ready, _, _ = select.select([sock], [], [], 5)
    return bool(ready)


def poll_once(fd):
    poll = select.epoll()  # leak: resource-not-closed
    poll.register(fd, select.EPOLLIN)
    return poll.poll(1)


def poll_once_closed(fd):
    with select.epoll() as poll:  # ok: closed at the end of the block
        poll.register(fd, select.EPOLLIN)
        return poll.poll(1)


def watch_queue(changes):
    queue = select.kqueue()  # leak: resource-not-closed
    return queue.control(changes, 1, 0)


def watch_queue_closed(changes):
    queue = select.kqueue()  # ok: closed on every way out
    try:
        return queue.control(changes, 1, 0)
    finally:
        queue.close()


class Reactor:
    def __init__(self):
        self.selector = selectors.DefaultSelector()  # leak: resource-not-closed
        self.spare = selectors.DefaultSelector()  # ok: close closes it
        self.control = socket.socket()  # leak: resource-not-closed
        self.data = socket.socket()  # ok: close closes it

    def close(self):
        self.spare.close()
        self.data.close()


class LineClient:
    def __init__(self, host, port):
        self.sock = socket.create_connection((host, port))  # ok: __exit__ closes it
        self.lines = self.sock.makefile("r")  # missed: resource-not-closed (low confidence: the file is collected with its owner)
        self.spare = self.sock.makefile("r")  # ok: __exit__ closes it

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.spare.close()
        self.sock.close()
