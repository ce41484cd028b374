"""Channels and servers of gRPC."""
from concurrent import futures

import grpc
from grpc import aio

from . import shop_pb2, shop_pb2_grpc


def list_orders(address):
    channel = grpc.insecure_channel(address)  # missed: resource-not-closed (the stub is a generated class that is not seen: the channel escapes)
    stub = shop_pb2_grpc.ShopStub(channel)
    return stub.ListOrders(shop_pb2.ListRequest())


def list_orders_closed(address):
    with grpc.insecure_channel(address) as channel:  # ok: closed at the end of the block
        stub = shop_pb2_grpc.ShopStub(channel)
        return stub.ListOrders(shop_pb2.ListRequest())


def is_ready(address):
    channel = grpc.insecure_channel(address)  # leak: resource-not-closed
    grpc.channel_ready_future(channel).result(timeout=5)
    return True


def is_ready_closed(address):
    channel = grpc.secure_channel(address, grpc.ssl_channel_credentials())  # ok: closed on every way out
    try:
        grpc.channel_ready_future(channel).result(timeout=5)
        return True
    finally:
        channel.close()


async def call(address, method):
    channel = aio.insecure_channel(address)  # leak: resource-not-guarded
    answer = await channel.unary_unary(method)(b"")
    await channel.close()
    return answer


async def call_closed(address, method):
    async with aio.insecure_channel(address) as channel:  # ok: closed at the end of the block
        return await channel.unary_unary(method)(b"")


class Client:
    def __init__(self, address):
        self.orders = grpc.insecure_channel(address)  # ok: close closes it
        self.prices = grpc.insecure_channel(address)  # leak: resource-not-closed

    def close(self):
        self.orders.close()


class Endpoint:
    def __init__(self):
        self.public = grpc.server(futures.ThreadPoolExecutor(max_workers=4))
        self.admin = grpc.server(futures.ThreadPoolExecutor(max_workers=1))

    def start(self):
        self.public.start()  # ok: stop stops it
        self.admin.start()  # leak: resource-not-closed

    def stop(self):
        self.public.stop(grace=5)


def serve(port):
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=4))
    server.add_insecure_port(f"[::]:{port}")
    server.start()  # ok: it serves until it ends
    server.wait_for_termination()
