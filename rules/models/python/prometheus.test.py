"""Collectors stay in their registry."""

from prometheus_client import REGISTRY


class PoolMetrics:
    def __init__(self, pool):
        self.pool = pool
        REGISTRY.register(self)  # leak: listener-not-removed

    def collect(self):
        return [self.pool.size]

    def close(self):
        self.pool = None


class QueueMetrics:
    def __init__(self, queue):
        self.queue = queue
        REGISTRY.register(self)  # ok: close takes it out

    def collect(self):
        return [len(self.queue)]

    def close(self):
        REGISTRY.unregister(self)
