"""Producers and consumers of Kafka."""
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from confluent_kafka import Consumer, Producer
from kafka import KafkaAdminClient, KafkaConsumer, KafkaProducer


def publish(topic, value):
    producer = KafkaProducer(bootstrap_servers="kafka.example")  # leak: resource-not-closed
    producer.send(topic, value)
    producer.flush()


def publish_closed(topic, value):
    producer = KafkaProducer(bootstrap_servers="kafka.example")  # ok: closed on every way out
    try:
        producer.send(topic, value)
    finally:
        producer.close()


def first(topic):
    consumer = KafkaConsumer(topic, bootstrap_servers="kafka.example")  # leak: resource-not-closed
    for message in consumer:
        return message.value


def drain(topic, handle):
    consumer = KafkaConsumer(topic, consumer_timeout_ms=1000)  # leak: resource-not-guarded
    for batch in consumer.poll(timeout_ms=500).values():
        handle(batch)
    consumer.close()


def drain_guarded(topic, handle):
    consumer = KafkaConsumer(topic, consumer_timeout_ms=1000)  # ok: closed on every way out
    try:
        for message in consumer:
            handle(message)
    finally:
        consumer.close()


def topics():
    admin = KafkaAdminClient(bootstrap_servers="kafka.example")  # leak: resource-not-closed
    return admin.list_topics()


def topics_closed():
    admin = KafkaAdminClient(bootstrap_servers="kafka.example")  # ok: closed on every way out
    try:
        return admin.list_topics()
    finally:
        admin.close()


def poll_once(settings, topic):
    consumer = Consumer(settings)  # leak: resource-not-closed
    consumer.subscribe([topic])
    return consumer.poll(1.0)


def poll_once_closed(settings, topic):
    consumer = Consumer(settings)  # ok: closed on every way out
    try:
        consumer.subscribe([topic])
        return consumer.poll(1.0)
    finally:
        consumer.close()


def produce(settings, topic, value):
    producer = Producer(settings)  # ok: it has no close
    producer.produce(topic, value)
    producer.flush()


class Relay:
    def __init__(self):
        self.source = KafkaConsumer("orders")  # ok: close closes it
        self.target = KafkaProducer()  # leak: resource-not-closed

    def close(self):
        self.source.close()


async def publish_async(topic, value):
    producer = AIOKafkaProducer(bootstrap_servers="kafka.example")
    await producer.start()  # leak: resource-not-guarded
    await producer.send_and_wait(topic, value)
    await producer.stop()


async def publish_async_guarded(topic, value):
    producer = AIOKafkaProducer(bootstrap_servers="kafka.example")
    await producer.start()  # ok: stopped on every way out
    try:
        await producer.send_and_wait(topic, value)
    finally:
        await producer.stop()


async def first_async(topic):
    consumer = AIOKafkaConsumer(topic, bootstrap_servers="kafka.example")
    await consumer.start()  # leak: resource-not-closed
    return await consumer.getone()


async def first_async_closed(topic):
    async with AIOKafkaConsumer(topic, bootstrap_servers="kafka.example") as consumer:  # ok: stopped at the end of the block
        return await consumer.getone()
