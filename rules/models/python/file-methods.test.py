"""Methods that read or write a file they are given and leave it open."""

from email.parser import BytesParser

import httpx
import requests
from pypdf import PdfWriter


def mail(path):
    return BytesParser().parse(open(path, "rb"))  # leak: resource-not-closed


def mail_scoped(path):
    with open(path, "rb") as f:  # ok: the scope closes it
        return BytesParser().parse(f)


def copy(path, target):
    writer = PdfWriter(clone_from=path)
    writer.write(open(target, "wb"))  # leak: resource-not-closed


def send(session: requests.Session, url, path):
    f = open(path, "rb")  # leak: resource-not-guarded
    status = session.put(url, data=f, timeout=5).status_code
    f.close()
    return status


async def upload(client: httpx.AsyncClient, url, path):
    response = await client.post(url, content=open(path, "rb"))  # leak: resource-not-closed
    return response.status_code


def enqueue(queue, path):
    queue.put(open(path, "rb"))  # ok: whoever takes it closes it


def handed_on(bus, path):
    f = open(path, "rb")  # ok: whoever takes it closes it
    bus.post(f)
