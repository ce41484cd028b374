"""Clients of Docker and Kubernetes."""
import contextlib

import aiodocker
import docker
from kubernetes import client as kube
from kubernetes_asyncio import client as kube_async


def images():
    client = docker.from_env()  # leak: resource-not-closed
    return [image.id for image in client.images.list()]


def images_closed():
    with contextlib.closing(docker.from_env()) as client:  # ok: closing() closes it
        return [image.id for image in client.images.list()]


def pull(url, name):
    client = docker.DockerClient(base_url=url)  # leak: resource-not-guarded
    client.ping()
    client.images.pull(name)
    client.close()


def pull_guarded(url, name):
    client = docker.DockerClient(base_url=url)  # ok: closed on every way out
    try:
        client.ping()
        client.images.pull(name)
    finally:
        client.close()


def version():
    with docker.APIClient() as client:  # ok: closed at the end of the block
        return client.version()


class Runner:
    def __init__(self):
        self.client = docker.from_env()  # ok: close closes it
        self.registry = docker.from_env()  # leak: resource-not-closed

    def close(self):
        self.client.close()


def next_event(client: docker.DockerClient):
    events = client.events()  # missed: resource-not-closed (low confidence: most loops read for as long as the program runs)
    return next(events)


def next_event_closed(client: docker.DockerClient):
    events = client.events()  # ok: closed on every way out
    try:
        return next(events)
    finally:
        events.close()


async def containers():
    client = aiodocker.Docker()  # leak: resource-not-closed
    return await client.containers.list()


async def containers_closed():
    async with aiodocker.Docker() as client:  # ok: closed at the end of the block
        return await client.containers.list()


def pods():
    client = kube.ApiClient()  # missed: resource-not-closed (low confidence: it is closed at exit)
    return kube.CoreV1Api(client).list_pod_for_all_namespaces()


def pods_closed():
    with kube.ApiClient() as client:  # ok: closed at the end of the block
        return kube.CoreV1Api(client).list_pod_for_all_namespaces()


async def pods_async():
    client = kube_async.ApiClient()  # leak: resource-not-closed
    return await kube_async.CoreV1Api(client).list_pod_for_all_namespaces()


async def pods_async_closed():
    async with kube_async.ApiClient() as client:  # ok: closed at the end of the block
        return await kube_async.CoreV1Api(client).list_pod_for_all_namespaces()
