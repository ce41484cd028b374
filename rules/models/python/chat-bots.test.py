"""Listeners, handlers and voice clients of bots."""

import discord
from discord.ext import commands
from telegram.ext import CommandHandler, JobQueue

bot = commands.Bot("!")
_messages = {}
_starts = {}


@bot.event
async def on_message(message):
    _messages[message.author + message.text] = object()  # leak: cache-unbounded


class Moderation(commands.Cog):
    def __init__(self):
        bot.add_listener(self.joined, "on_member_join")  # leak: listener-not-removed
        bot.add_listener(self.left, "on_member_remove")  # ok: cog_unload removes it

    async def joined(self, member):
        self.last = member

    async def left(self, member):
        self.last = member

    def cog_unload(self):
        bot.remove_listener(self.left, "on_member_remove")


async def play(channel: discord.VoiceChannel, source):
    voice = await channel.connect()  # missed: resource-not-closed (low confidence: its guild has it as well)
    voice.play(source)


async def play_whole(channel: discord.VoiceChannel, source):
    voice = await channel.connect()  # ok: disconnected on every way out
    try:
        voice.play(source)
    finally:
        await voice.disconnect()


def start(update, context):
    _starts[update.user + context.args] = object()  # leak: cache-unbounded


handler = CommandHandler("start", start)


def remind(queue: JobQueue, callback):
    queue.run_repeating(callback, 60)  # missed: timer-not-cleared (low confidence: that users add jobs is what a queue is for)
