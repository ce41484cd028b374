"""Clients of OpenAI, and the files that they send."""

from openai import AsyncOpenAI, OpenAI

client = OpenAI()


def upload(path):
    return str(client.files.create(file=open(path, "rb"), purpose="batch").id)  # leak: resource-not-closed


def upload_scoped(path):
    with open(path, "rb") as f:  # ok: the scope closes it
        return str(client.files.create(file=f, purpose="batch").id)


class Scribe:
    def __init__(self):
        self.client = OpenAI()  # missed: resource-not-closed (low confidence: the collector closes it)

    def text(self, path):
        f = open(path, "rb")  # leak: resource-not-closed
        return str(self.client.audio.transcriptions.create(model="whisper-1", file=f).text)


async def models():
    async with AsyncOpenAI() as client:  # ok: closed at the end of the block
        return [str(model.id) async for model in client.models.list()]


def text(path):
    return str(client.audio.transcriptions.create(model="whisper-1", file=open(path, "rb")).text)  # leak: resource-not-closed
