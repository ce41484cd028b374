"""Clients and clusters of Dask."""

from dask.distributed import Client, LocalCluster


def total(frame):
    client = Client(n_workers=4)  # leak: resource-not-closed
    return client.compute(frame.sum()).result()


def total_whole(frame):
    with Client(n_workers=4) as client:  # ok: `with` closes it
        return client.compute(frame.sum()).result()


def count(frame):
    cluster = LocalCluster()  # leak: resource-not-closed
    with Client(cluster) as client:  # ok: `with` closes it
        return client.compute(frame.count()).result()


class Session:
    def __init__(self, address):
        self.cluster = LocalCluster()  # ok: close closes it
        self.client = Client(self.cluster)  # ok: close closes it
        self.remote = Client(address)  # leak: resource-not-closed

    def close(self):
        self.client.close()
        self.cluster.close()
