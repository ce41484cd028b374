"""Views, receivers, commands and consumers of Django."""

from channels.generic.websocket import AsyncWebsocketConsumer
from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.models.signals import post_save
from django.http import FileResponse
from django.urls import path
from django.views import View

from .models import Order

_recent = {}
_deleted = {}
_exports = {}


class OrderView(View):
    def get(self, request):
        file = open("orders.csv")  # leak: resource-not-closed
        return file.read()

    def post(self, request):
        return FileResponse(open("orders.csv", "rb"))  # ok: the response closes it

    def put(self, request):
        key = request.path + request.user
        if key not in _recent:
            _recent[key] = object()  # leak: cache-unbounded
        return _recent[key]

    def delete(self, request):
        _deleted[request.path + request.user] = object()  # missed: cache-unbounded (low confidence: a method that a lifecycle lists under many does not count as a handler)


def export(request):
    _exports[request.path + "!"] = object()  # leak: cache-unbounded


urlpatterns = [path("export/", export)]


class Command(BaseCommand):
    seen = {}

    def handle(self, *args, **options):
        self.orders = open("orders.csv")  # ok: runs once


class Tracker:
    def __init__(self):
        post_save.connect(self.saved, sender=Order)  # ok: held weakly
        post_save.connect(self.saved, sender=Order, weak=False)  # leak: listener-not-removed
        post_save.connect(self.kept, sender=Order, weak=False)  # ok: close disconnects it
        post_save.connect(self.saved, sender=Order, weak=False, dispatch_uid="tracker")  # ok: it replaces the one before

    def saved(self, sender, **kwargs):
        self.last = sender

    def kept(self, sender, **kwargs):
        self.last = sender

    def close(self):
        post_save.disconnect(self.kept, sender=Order)


def stored(name):
    file = default_storage.open(name)  # leak: resource-not-closed
    return file.read()


def stored_whole(name):
    with default_storage.open(name) as file:  # ok: `with` closes it
        return file.read()


def count():
    cursor = connection.cursor()  # missed: resource-not-closed (low confidence: most cursors are collected at once)
    cursor.execute("SELECT count(*) FROM orders")
    return cursor.fetchone()[0]


def count_whole():
    with connection.cursor() as cursor:  # ok: `with` closes it
        cursor.execute("SELECT count(*) FROM orders")
        return cursor.fetchone()[0]


def everything():
    return list(Order.objects.all())  # missed: dataset-not-streamed (low confidence: most tables are small)


class Chat(AsyncWebsocketConsumer):
    async def connect(self):
        await self.channel_layer.group_add("chat", self.channel_name)  # ok: disconnect leaves it
        await self.channel_layer.group_add("lobby", self.channel_name)  # leak: listener-not-removed

    async def disconnect(self, code):
        await self.channel_layer.group_discard("chat", self.channel_name)
