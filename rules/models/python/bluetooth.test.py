"""Connections and scanners of Bleak."""

import asyncio

from bleak import BleakClient, BleakScanner


async def battery(address):
    client = BleakClient(address)
    await client.connect()  # leak: resource-not-closed
    return await client.read_gatt_char("2a19")


async def battery_guarded(address):
    client = BleakClient(address)
    await client.connect()  # ok: disconnected on every way out
    try:
        return await client.read_gatt_char("2a19")
    finally:
        await client.disconnect()


async def battery_in_block(address):
    async with BleakClient(address) as client:  # ok: disconnected at the end of the block
        return await client.read_gatt_char("2a19")


async def scan(seconds):
    scanner = BleakScanner()
    await scanner.start()  # leak: resource-not-guarded
    await asyncio.sleep(seconds)
    await scanner.stop()
    return list(scanner.discovered_devices)


class Finder:
    def __init__(self):
        self.scanner = BleakScanner()
        self.other = BleakScanner()

    async def start(self):
        await self.scanner.start()  # ok: stop stops it
        await self.other.start()  # leak: resource-not-closed

    async def stop(self):
        await self.scanner.stop()


def start_all(services):
    for service in services:
        service.connect()  # ok: objects of unknown types
