"""Pools and unread responses of urllib3."""
import urllib3

shared = urllib3.PoolManager()  # ok: runs once


def fetch(url):
    return shared.request("GET", url).data  # ok: read at once


def fetch_alone(url):
    pool = urllib3.PoolManager()  # missed: resource-not-closed (low confidence: the collector closes its sockets)
    return pool.request("GET", url).data


def fetch_alone_closed(url):
    with urllib3.PoolManager() as pool:  # ok: cleared at the end of the block
        return pool.request("GET", url).data


def fetch_alone_cleared(url):
    pool = urllib3.PoolManager()  # ok: cleared on every way out
    try:
        return pool.request("GET", url).data
    finally:
        pool.clear()


def size(url):
    response = shared.request("GET", url, preload_content=False)  # leak: resource-not-closed
    return int(response.headers["Content-Length"])


def size_released(url):
    response = shared.request("GET", url, preload_content=False)  # ok: released on every way out
    try:
        return int(response.headers["Content-Length"])
    finally:
        response.release_conn()


def download(url, write):
    response = shared.request("GET", url, preload_content=False)  # ok: read to its end
    for chunk in response.stream(65536):
        write(chunk)
