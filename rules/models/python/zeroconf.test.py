"""Instances and browsers of zeroconf."""

import time

from zeroconf import ServiceBrowser, Zeroconf
from zeroconf.asyncio import AsyncZeroconf


def address(name):
    zeroconf = Zeroconf()  # leak: resource-not-closed
    return str(zeroconf.get_service_info("_http._tcp.local.", name))


def address_in_block(name):
    with Zeroconf() as zeroconf:  # ok: closed at the end of the block
        return str(zeroconf.get_service_info("_http._tcp.local.", name))


def find(listener, seconds):
    zeroconf = Zeroconf()  # ok: closed on every way out
    try:
        ServiceBrowser(zeroconf, "_http._tcp.local.", listener)  # ok: it ends with its instance
        time.sleep(seconds)
    finally:
        zeroconf.close()


async def register(info):
    instance = AsyncZeroconf()  # leak: resource-not-closed
    await instance.async_register_service(info)


class Discovery:
    def __init__(self, zeroconf: Zeroconf):
        self.zeroconf = zeroconf

    def start(self):
        self.printers = ServiceBrowser(self.zeroconf, "_ipp._tcp.local.", [self.changed])  # ok: stop cancels it
        self.cameras = ServiceBrowser(self.zeroconf, "_rtsp._tcp.local.", [self.changed])  # leak: listener-not-removed

    def changed(self, **event):
        self.last = event

    def stop(self):
        self.printers.cancel()


class Announcer:
    def __init__(self):
        self.public = AsyncZeroconf()  # ok: close closes it
        self.local = AsyncZeroconf()  # leak: resource-not-closed

    async def close(self):
        await self.public.async_close()
