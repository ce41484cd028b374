"""Mailboxes, and clients and servers of mail."""

import aiosmtplib
from aiosmtpd.controller import Controller
from imap_tools import MailBox
from imapclient import IMAPClient


def unread(host, user, password):
    client = IMAPClient(host)  # leak: resource-not-closed
    client.login(user, password)
    client.select_folder("INBOX", readonly=True)
    return len(client.search("UNSEEN"))


def unread_in_block(host, user, password):
    with IMAPClient(host) as client:  # ok: logged out at the end of the block
        client.login(user, password)
        return len(client.search("UNSEEN"))


def unread_guarded(host, user, password):
    client = IMAPClient(host)  # ok: logged out on every way out
    try:
        client.login(user, password)
        return len(client.search("UNSEEN"))
    finally:
        client.logout()


def subjects(host, user, password):
    mailbox = MailBox(host).login(user, password)  # leak: resource-not-closed
    return [str(message.subject) for message in mailbox.fetch()]


def subjects_in_block(host, user, password):
    with MailBox(host).login(user, password) as mailbox:  # ok: logged out at the end of the block
        return [str(message.subject) for message in mailbox.fetch()]


async def send(message):
    client = aiosmtplib.SMTP("localhost")
    await client.connect()  # leak: resource-not-guarded
    await client.send_message(message)
    await client.quit()


async def send_in_block(message):
    async with aiosmtplib.SMTP("localhost") as client:  # ok: it quits at the end of the block
        await client.send_message(message)


class Outbox:
    def __init__(self):
        self.smtp = aiosmtplib.SMTP("localhost")

    async def open(self):
        await self.smtp.connect()  # leak: resource-not-closed

    async def close(self):
        self.smtp = None


class Catcher:
    def __init__(self, handler):
        self.public = Controller(handler)
        self.local = Controller(handler, port=2525)

    def start(self):
        self.public.start()  # ok: stop stops it
        self.local.start()  # leak: resource-not-closed

    def stop(self):
        self.public.stop()
