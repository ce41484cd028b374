"""Connections and channels of message brokers."""
import aio_pika
import pika
import stomp


def publish(queue, body):
    connection = pika.BlockingConnection()  # leak: resource-not-guarded
    channel = connection.channel()  # false-alarm: resource-not-guarded (a second finding for one flaw: it ends with its owner, which has a finding of its own)
    channel.basic_publish("", queue, body)
    connection.process_data_events()
    connection.close()


def publish_guarded(queue, body):
    connection = pika.BlockingConnection(pika.ConnectionParameters("broker.example"))  # ok: closed on every way out
    try:
        connection.channel().basic_publish("", queue, body)  # ok: it ends with its connection
    finally:
        connection.close()


def publish_in_block(queue, body):
    with pika.BlockingConnection() as connection:  # ok: closed at the end of the block
        with connection.channel() as channel:  # ok: closed at the end of the block
            channel.basic_publish("", queue, body)


def depth(queue):
    connection = pika.BlockingConnection()  # leak: resource-not-closed
    with connection.channel() as channel:  # ok: closed at the end of the block
        return channel.queue_declare(queue, passive=True).method.message_count


class Publisher:
    def __init__(self):
        self.orders = pika.BlockingConnection()  # ok: close closes it
        self.audit = pika.BlockingConnection()  # leak: resource-not-closed

    def close(self):
        self.orders.close()


def purge(connection: pika.BlockingConnection, queue):
    channel = connection.channel()  # leak: resource-not-closed
    channel.queue_purge(queue)


def purge_closed(connection: pika.BlockingConnection, queue):
    channel = connection.channel()  # ok: closed on every way out
    try:
        channel.queue_purge(queue)
    finally:
        channel.close()


async def publish_async(exchange, body):
    connection = await aio_pika.connect_robust("amqp://broker.example")  # leak: resource-not-guarded
    channel = await connection.channel()  # false-alarm: resource-not-guarded (a second finding for one flaw: it ends with its owner, which has a finding of its own)
    target = await channel.get_exchange(exchange)
    await target.publish(aio_pika.Message(body), "")
    await connection.close()


async def publish_async_closed(exchange, body):
    async with await aio_pika.connect_robust("amqp://broker.example") as connection:  # ok: closed at the end of the block
        async with connection.channel() as channel:  # ok: closed at the end of the block
            target = await channel.get_exchange(exchange)
            await target.publish(aio_pika.Message(body), "")


async def depth_async(queue):
    connection = await aio_pika.connect("amqp://broker.example")  # leak: resource-not-closed
    async with connection.channel() as channel:  # ok: closed at the end of the block
        return (await channel.declare_queue(queue, passive=True)).declaration_result.message_count


async def purge_async(connection: aio_pika.RobustConnection, name):
    channel = await connection.channel()  # leak: resource-not-closed
    queue = await channel.get_queue(name)
    await queue.purge()


def send(destination, body):
    connection = stomp.Connection([("broker.example", 61613)])
    connection.connect("guest", wait=True)  # leak: resource-not-guarded
    connection.send(destination, body)
    connection.disconnect()


def send_guarded(destination, body):
    connection = stomp.Connection([("broker.example", 61613)])
    connection.connect("guest", wait=True)  # ok: disconnected on every way out
    try:
        connection.send(destination, body)
    finally:
        connection.disconnect()
