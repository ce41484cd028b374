"""Clients of controllers and of instruments."""

import asyncua
import opcua
import pyvisa
import snap7.client
from pycomm3 import LogixDriver
from pymodbus.client import AsyncModbusTcpClient, ModbusTcpClient


def coils(host):
    client = ModbusTcpClient(host)
    client.connect()  # leak: resource-not-closed
    return list(client.read_coils(0, 8).bits)


def coils_guarded(host):
    client = ModbusTcpClient(host)
    client.connect()  # ok: closed on every way out
    try:
        return list(client.read_coils(0, 8).bits)
    finally:
        client.close()


async def registers(host):
    client = AsyncModbusTcpClient(host)
    await client.connect()  # leak: resource-not-guarded
    answer = await client.read_holding_registers(0, 8)
    client.close()
    return list(answer.registers)


async def root(url):
    async with asyncua.Client(url) as client:  # ok: disconnected at the end of the block
        return str(await client.nodes.root.read_browse_name())


class Plant:
    def __init__(self, url):
        self.client = opcua.Client(url)
        self.client.connect()  # ok: close disconnects it
        self.backup = opcua.Client(url)
        self.backup.connect()  # leak: resource-not-closed

    def close(self):
        self.client.disconnect()


def memory(host):
    client = snap7.client.Client()
    client.connect(host, 0, 1)  # leak: resource-not-closed
    return bytes(client.mb_read(0, 4))


def tag(path, name):
    driver = LogixDriver(path)
    driver.open()  # leak: resource-not-closed
    return float(driver.read(name).value)


def tag_in_block(path, name):
    with LogixDriver(path) as driver:  # ok: closed at the end of the block
        return float(driver.read(name).value)


def identity(name):
    instrument = pyvisa.ResourceManager().open_resource(name)  # leak: resource-not-closed
    return str(instrument.query("*IDN?"))


def identity_in_block(name):
    with pyvisa.ResourceManager().open_resource(name) as instrument:  # ok: closed at the end of the block
        return str(instrument.query("*IDN?"))


def plug(socket):
    socket.connect()  # ok: an object of unknown type
