"""What only a process of its own runs ends with it."""
import multiprocessing
import socket
import threading


def receive(port):
    s = socket.socket()  # ok: an exception ends the process
    s.bind(("", port))
    s.listen(1)
    connection, _ = s.accept()  # ok: the same
    connection.recv(100)
    connection.close()
    s.close()


def serve(port):
    s = socket.socket()  # leak: resource-not-guarded
    s.bind(("", port))
    s.listen(1)
    s.close()


def start(port):
    multiprocessing.Process(target=receive, args=(port,)).start()
    threading.Thread(target=serve, args=(port,)).start()
