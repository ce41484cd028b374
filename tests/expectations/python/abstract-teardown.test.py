"""A teardown that only raises is for subclasses to write."""
from concurrent.futures import ThreadPoolExecutor


class Loop:
    def run(self, work):
        if not hasattr(self, "pool"):
            self.pool = ThreadPoolExecutor(4)  # ok: close is not written here
        return self.pool.submit(work)

    def close(self):
        raise NotImplementedError()


class Pool:
    def run(self, work):
        if not hasattr(self, "pool"):
            self.pool = ThreadPoolExecutor(4)  # leak: resource-not-closed
        return self.pool.submit(work)

    def close(self):
        print("closed")
