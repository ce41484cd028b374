"""Clients and streamed responses of HTTPX."""
import httpx

shared = httpx.Client()  # ok: runs once


def fetch(url):
    return httpx.get(url).json()  # ok: it ends its own client


def fetch_all(urls):
    client = httpx.Client(timeout=5)  # leak: resource-not-closed
    return [client.get(url).json() for url in urls]


def fetch_all_closed(urls):
    with httpx.Client(timeout=5) as client:  # ok: closed at the end of the block
        return [client.get(url).json() for url in urls]


async def fetch_async(url):
    client = httpx.AsyncClient()  # leak: resource-not-closed
    response = await client.get(url)
    return response.json()


async def fetch_async_closed(url):
    async with httpx.AsyncClient() as client:  # ok: closed at the end of the block
        response = await client.get(url)
        return response.json()


async def post(url, data):
    client = httpx.AsyncClient()  # leak: resource-not-guarded
    response = await client.post(url, json=data)
    await client.aclose()
    return response


async def post_guarded(url, data):
    client = httpx.AsyncClient()  # ok: closed on every way out
    try:
        return await client.post(url, json=data)
    finally:
        await client.aclose()


class Api:
    def __init__(self):
        self.client = httpx.AsyncClient()  # ok: aclose closes it
        self.uploads = httpx.AsyncClient()  # leak: resource-not-closed

    async def aclose(self):
        await self.client.aclose()


def probe(client: httpx.Client, url):
    response = client.send(client.build_request("GET", url), stream=True)  # leak: resource-not-closed
    response.raise_for_status()


def status(client: httpx.Client, url):
    response = client.send(client.build_request("GET", url), stream=True)  # missed: resource-not-closed (what is returned is a field of it: taken as handing it on)
    return response.status_code


def probe_closed(client: httpx.Client, url):
    response = client.send(client.build_request("GET", url), stream=True)  # ok: closed on every way out
    try:
        return response.status_code
    finally:
        response.close()


def probe_read(client: httpx.Client, url):
    response = client.send(client.build_request("GET", url))  # ok: without stream it is read at once
    return response.status_code


def download(url, write):
    with shared.stream("GET", url) as response:  # ok: closed at the end of the block
        for chunk in response.iter_bytes():
            write(chunk)


def send(url, path):
    return httpx.post(url, content=open(path, "rb")).status_code  # leak: resource-not-closed


def send_scoped(url, path):
    with open(path, "rb") as f:  # ok: the scope closes it
        return httpx.post(url, content=f).status_code
