"""Clients of Telegram."""
from pyrogram import Client
from telethon import TelegramClient, events


async def send(user, text):
    client = TelegramClient("shop", 1, "hash")
    await client.connect()  # leak: resource-not-closed
    await client.send_message(user, text)


async def send_closed(user, text):
    client = TelegramClient("shop", 1, "hash")
    await client.connect()  # ok: disconnected on every way out
    try:
        await client.send_message(user, text)
    finally:
        await client.disconnect()


async def send_in_block(user, text):
    async with TelegramClient("shop", 1, "hash") as client:  # ok: disconnected at the end of the block
        await client.send_message(user, text)


async def me():
    client = TelegramClient("shop", 1, "hash")
    await client.start()  # leak: resource-not-guarded
    user = await client.get_me()
    await client.disconnect()
    return user


async def run():
    client = TelegramClient("shop", 1, "hash")
    await client.start()  # ok: disconnected at the end of the run
    await client.run_until_disconnected()


async def history(chat):
    app = Client("shop")
    await app.start()  # leak: resource-not-closed
    return [message async for message in app.get_chat_history(chat, limit=10)]


async def history_stopped(chat):
    app = Client("shop")
    await app.start()  # ok: stopped on every way out
    try:
        return [message async for message in app.get_chat_history(chat, limit=10)]
    finally:
        await app.stop()


async def history_closed(chat):
    async with Client("shop") as app:  # ok: stopped at the end of the block
        return [message async for message in app.get_chat_history(chat, limit=10)]


class Bot:
    def __init__(self, client: TelegramClient):
        self.client = client

    def start(self):
        self.client.add_event_handler(self.on_message, events.NewMessage())  # ok: stop removes it
        self.client.add_event_handler(self.on_edit, events.MessageEdited())  # leak: listener-not-removed

    async def on_message(self, event):
        self.last = event.message

    async def on_edit(self, event):
        self.edited = event.message

    def stop(self):
        self.client.remove_event_handler(self.on_message)
