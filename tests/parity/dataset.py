# A whole result set in memory.
from motor.motor_asyncio import AsyncIOMotorClient


class Orders:
    def __init__(self):
        self.client = AsyncIOMotorClient("mongodb://")  # ok: dispose closes it
        self.orders = self.client.get_database("shop").get_collection("orders")

    def all(self):
        return self.orders.find({}).to_list(None)  # leak: dataset-not-streamed

    def page(self):
        return self.orders.find({}).limit(50).to_list(None)

    def dispose(self):
        self.client.close()
