"""Contexts and sockets of ZeroMQ."""
import zmq
import zmq.asyncio

shared = zmq.Context.instance()


def ask(question):
    context = zmq.Context()  # leak: resource-not-closed
    sock = context.socket(zmq.REQ)  # leak: resource-not-closed
    sock.connect("tcp://hub.example:5555")
    sock.send(question)
    return sock.recv()


def ask_in_blocks(question):
    with zmq.Context() as context:  # ok: terminated at the end of the block
        with context.socket(zmq.REQ) as sock:  # ok: closed at the end of the block
            sock.connect("tcp://hub.example:5555")
            sock.send(question)
            return sock.recv()


def ask_destroyed(question):
    context = zmq.Context()  # ok: destroyed on every way out
    try:
        sock = context.socket(zmq.REQ)  # ok: destroyed with its context
        sock.connect("tcp://hub.example:5555")
        sock.send(question)
        return sock.recv()
    finally:
        context.destroy(linger=0)


def tell(message):
    sock = shared.socket(zmq.PUSH)  # missed: resource-not-guarded (a release by the owner makes the shared owner the handle)
    sock.connect("tcp://hub.example:5556")
    sock.send(message)
    sock.close()


def tell_guarded(message):
    sock = shared.socket(zmq.PUSH)  # ok: closed on every way out
    sock.setsockopt(zmq.LINGER, 0)
    try:
        sock.connect("tcp://hub.example:5556")
        sock.send(message)
    finally:
        sock.close()


def is_ready(address):
    sock = shared.socket(zmq.PULL)  # missed: resource-not-closed (a release by the owner makes the shared owner the handle)
    sock.connect(address)
    poller = zmq.Poller()
    poller.register(sock, zmq.POLLIN)
    return bool(poller.poll(100))


class Hub:
    def __init__(self):
        self.context = zmq.asyncio.Context()  # ok: close terminates it
        self.frontend = self.context.socket(zmq.ROUTER)  # ok: close closes it
        self.backend = self.context.socket(zmq.DEALER)  # leak: resource-not-closed

    def close(self):
        self.frontend.close()
        self.context.term()
