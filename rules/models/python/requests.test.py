"""Sessions and streamed responses of Requests."""
import contextlib
import shutil

import requests
from requests.adapters import HTTPAdapter
from requests_futures.sessions import FuturesSession

shared = requests.Session()  # ok: runs once


def fetch(url):
    return requests.get(url, timeout=5).json()  # ok: it ends its own session


def fetch_all(urls):
    session = requests.Session()  # leak: resource-not-closed
    return [session.get(url, timeout=5).json() for url in urls]


def fetch_all_closed(urls):
    with requests.Session() as session:  # ok: closed at the end of the block
        return [session.get(url, timeout=5).json() for url in urls]


def login(url, user):
    session = requests.session()  # leak: resource-not-guarded
    session.headers.update({"User-Agent": "shop"})
    token = session.post(url, data={"user": user}).json()["token"]
    session.close()
    return token


def login_guarded(url, user):
    session = requests.session()  # ok: closed on every way out
    session.mount("https://", HTTPAdapter(max_retries=3))
    try:
        return session.post(url, data={"user": user}).json()["token"]
    finally:
        session.close()


def make_session():
    session = requests.Session()  # ok: the caller gets it
    session.mount("https://", HTTPAdapter(max_retries=3))
    return session


class Client:
    def __init__(self):
        self.session = requests.Session()  # ok: close closes it
        self.uploads = requests.Session()  # leak: resource-not-closed
        self.later = FuturesSession(max_workers=4)  # leak: resource-not-closed
        self.soon = FuturesSession(max_workers=4)  # ok: close closes it

    def close(self):
        self.session.close()
        self.soon.close()


def download(url, path):
    response = requests.get(url, stream=True, timeout=5)  # missed: resource-not-closed (low confidence: reading to the end would end it)
    with open(path, "wb") as target:
        shutil.copyfileobj(response.raw, target)


def download_closed(url, path):
    with requests.get(url, stream=True, timeout=5) as response:  # ok: closed at the end of the block
        with open(path, "wb") as target:
            shutil.copyfileobj(response.raw, target)


def download_chunks(url, path):
    response = shared.get(url, stream=True)  # ok: read to its end
    response.raise_for_status()
    with open(path, "wb") as target:
        for chunk in response.iter_content(65536):
            target.write(chunk)


def size(url):
    with contextlib.closing(shared.get(url, stream=True)) as response:  # ok: closing() closes it
        return int(response.headers["Content-Length"])


def send(url, path):
    return requests.put(url, data=open(path, "rb"), timeout=5).status_code  # leak: resource-not-closed


def send_named(url, path):
    f = open(path, "rb")  # leak: resource-not-closed
    return requests.post(url, data=f, timeout=5).status_code


def send_scoped(url, path):
    with open(path, "rb") as f:  # ok: the scope closes it
        return requests.post(url, data=f, timeout=5).status_code


def send_form(url, path):
    return requests.post(url, files={"file": open(path, "rb")}, timeout=5).status_code  # missed: resource-not-closed (what a dict holds is taken as handed on)


def send_form_named(url, path):
    files = {"file": open(path, "rb")}  # missed: resource-not-closed (what a dict holds is taken as handed on)
    return requests.post(url, files=files, timeout=5).status_code
