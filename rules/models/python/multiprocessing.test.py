from multiprocessing.util import register_after_fork
# Processes, pools, managers, pipes and shared memory.
import multiprocessing
import multiprocessing as mp
from multiprocessing import Pool
from multiprocessing.connection import Client, Listener
from multiprocessing.managers import SharedMemoryManager
from multiprocessing.pool import ThreadPool
from multiprocessing.shared_memory import SharedMemory


def squares(numbers):
    pool = Pool(4)  # leak: resource-not-closed
    return pool.map(abs, numbers)


def squares_scoped(numbers):
    with Pool(4) as pool:  # ok: terminated at the end of the block
        return pool.map(abs, numbers)


def squares_closed(numbers):
    pool = multiprocessing.Pool(4)  # ok: closed on every way out
    try:
        return pool.map(abs, numbers)
    finally:
        pool.close()
        pool.join()


def squares_unguarded(numbers):
    pool = ThreadPool(4)  # leak: resource-not-guarded
    result = pool.map(abs, numbers)
    pool.close()
    pool.join()
    return result


def squares_spawned(numbers):
    context = mp.get_context("spawn")
    pool = context.Pool(2)  # leak: resource-not-closed
    return pool.map(abs, numbers)


def in_background(task):
    process = mp.Process(target=task)  # ok: it ends with its target
    process.start()


def and_wait(task):
    process = mp.Process(target=task)  # ok: joined
    process.start()
    process.join()


class Indexer:
    def start(self, task):
        self.crawler = mp.Process(target=task)  # leak: resource-not-closed
        self.writer = mp.Process(target=task)  # ok: close ends it
        self.monitor = mp.Process(target=task, daemon=True)  # ok: a daemon ends with the program
        self.watcher = mp.Process(target=task)  # false-alarm: resource-not-closed (a field that is set after the call is no condition)
        self.watcher.daemon = True
        for process in (self.crawler, self.writer, self.monitor, self.watcher):
            process.start()

    def close(self):
        self.writer.terminate()
        self.writer.join()


def shared_count(task):
    manager = multiprocessing.Manager()  # leak: resource-not-closed
    counts = manager.dict()
    task(counts)
    return dict(counts)


def shared_count_scoped(task):
    with multiprocessing.Manager() as manager:  # ok: shut down at the end of the block
        counts = manager.dict()
        task(counts)
        return dict(counts)


def drained(items):
    queue = mp.Queue()  # missed: resource-not-closed (low confidence: collected with its last user)
    for item in items:
        queue.put(item)
    return queue.qsize()


def drained_closed(items):
    queue = mp.Queue()  # ok: closed on every way out
    try:
        for item in items:
            queue.put(item)
        return queue.qsize()
    finally:
        queue.close()


def round_trip(message):
    left, right = mp.Pipe()  # missed: resource-not-closed (low confidence: collected with the function)
    left.send(message)
    return right.recv()


def round_trip_closed(message):
    left, right = mp.Pipe()  # ok: both ends are closed
    try:
        left.send(message)
        return right.recv()
    finally:
        left.close()
        right.close()


def ask(address, question):
    connection = Client(address)  # leak: resource-not-closed
    connection.send(question)
    return connection.recv()


def ask_scoped(address, question):
    with Client(address) as connection:  # ok: closed at the end of the block
        connection.send(question)
        return connection.recv()


def answer(address):
    listener = Listener(address)  # leak: resource-not-guarded
    connection = listener.accept()  # leak: resource-not-guarded
    connection.send("done")
    connection.close()
    listener.close()


def answer_scoped(address):
    with Listener(address) as listener, listener.accept() as connection:  # ok: closed at the end of the block
        connection.send("done")


def publish(payload):
    block = SharedMemory(create=True, size=len(payload))  # missed: resource-not-closed (close() is taken for its end, whatever the record says)
    block.buf[:] = payload
    block.close()


def publish_unlinked(payload, consume):
    block = SharedMemory(create=True, size=len(payload))  # ok: unlinked on every way out
    try:
        block.buf[:] = payload
        consume(block.name)
    finally:
        block.close()
        block.unlink()


def peek(name):
    block = SharedMemory(name)  # leak: resource-not-closed
    return bytes(block.buf[:16])


def peek_closed(name):
    block = SharedMemory(name=name)  # ok: closed on every way out
    try:
        return bytes(block.buf[:16])
    finally:
        block.close()


def scratch(sizes):
    with SharedMemoryManager() as manager:  # ok: shut down at the end of the block
        return [manager.SharedMemory(size).name for size in sizes]


class Cached:
    def __init__(self):
        register_after_fork(self, self.reset)  # leak: listener-not-removed

    def reset(self):
        self.items = []

    def close(self):
        self.items = None


def reset_all(pool):
    pool.clear()


register_after_fork(None, reset_all)  # ok: once, when the module is loaded
