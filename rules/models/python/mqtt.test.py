"""Clients of MQTT and NATS."""
import nats
import paho.mqtt.client as mqtt
from nats.aio.client import Client


def publish(topic, payload):
    client = mqtt.Client()
    client.username_pw_set("shop")
    client.connect("broker.example")  # leak: resource-not-closed
    client.publish(topic, payload)


def publish_closed(topic, payload):
    client = mqtt.Client()
    client.connect("broker.example")  # ok: disconnected on every way out
    try:
        client.publish(topic, payload)
    finally:
        client.disconnect()


def publish_unguarded(topic, payload):
    client = mqtt.Client()
    client.connect("broker.example")  # leak: resource-not-guarded
    client.publish(topic, payload)
    client.disconnect()


def run():
    client = mqtt.Client()
    client.connect("broker.example")  # ok: loop_forever returns after the disconnect
    client.loop_forever()


class Sensor:
    def __init__(self):
        self.client = mqtt.Client()
        self.backup = mqtt.Client()

    def start(self):
        self.client.connect("broker.example")  # ok: stop disconnects it
        self.backup.connect("backup.example")  # leak: resource-not-closed
        self.client.loop_start()  # ok: stop stops it
        self.backup.loop_start()  # leak: timer-not-cleared

    def stop(self):
        self.client.loop_stop()
        self.client.disconnect()


class Panel:
    def __init__(self, client: mqtt.Client):
        self.client = client

    def start(self):
        self.client.message_callback_add("light/#", self.on_light)  # ok: stop removes it
        self.client.message_callback_add("door/#", self.on_door)  # leak: listener-not-removed

    def on_light(self, client, data, message):
        self.light = message.payload

    def on_door(self, client, data, message):
        self.door = message.payload

    def stop(self):
        self.client.message_callback_remove("light/#")


async def tell(subject, payload):
    connection = await nats.connect("nats://broker.example")  # leak: resource-not-closed
    await connection.publish(subject, payload)


async def tell_drained(subject, payload):
    connection = await nats.connect("nats://broker.example")  # ok: drained on every way out
    try:
        await connection.publish(subject, payload)
    finally:
        await connection.drain()


async def ask(subject, payload):
    connection = await nats.connect("nats://broker.example")  # leak: resource-not-guarded
    answer = await connection.request(subject, payload)
    await connection.close()
    return answer


class Watcher:
    def __init__(self, connection: Client):
        self.connection = connection

    async def start(self):
        self.orders = await self.connection.subscribe("orders", cb=self.on_order)  # ok: stop ends it
        self.prices = await self.connection.subscribe("prices", cb=self.on_price)  # leak: listener-not-removed

    async def on_order(self, message):
        self.order = message.data

    async def on_price(self, message):
        self.price = message.data

    async def stop(self):
        await self.orders.unsubscribe()
