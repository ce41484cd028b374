# Sound files.
import io
import wave

import aifc
import sunau


def duration(path):
    sound = wave.open(path, "rb")  # leak: resource-not-closed
    return sound.getnframes() / sound.getframerate()


def duration_scoped(path):
    with wave.open(path, "rb") as sound:  # ok: the scope closes it
        return sound.getnframes() / sound.getframerate()


def write(path, frames):
    sound = wave.open(path, "wb")  # leak: resource-not-guarded
    sound.setnchannels(1)
    sound.writeframes(frames)
    sound.close()


def duration_of_bytes(data):
    return wave.open(io.BytesIO(data)).getnframes()  # ok: over memory nothing is opened


def of_stream(path):
    f = open(path, "rb")  # leak: resource-not-closed
    with wave.open(f) as sound:  # ok: the scope closes it, and leaves the file open
        return sound.getnframes()


def aiff(path):
    return aifc.open(path).getnframes()  # leak: resource-not-closed


def au(path):
    sound = sunau.open(path)  # ok: closed on every way out
    try:
        return sound.getnframes()
    finally:
        sound.close()
