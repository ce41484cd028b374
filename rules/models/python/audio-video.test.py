"""Streams, clips and containers of sound and pictures."""

import av
import imageio
import pyaudio
import sounddevice as sd
import soundfile as sf
from moviepy.editor import AudioFileClip, VideoFileClip


def input_devices():
    audio = pyaudio.PyAudio()  # leak: resource-not-closed
    return audio.get_device_count()


def record(seconds):
    audio = pyaudio.PyAudio()  # ok: terminated on every way out
    try:
        stream = audio.open(format=pyaudio.paInt16, channels=1, rate=16000, input=True)  # ok: closed on every way out
        try:
            return stream.read(16000 * seconds)
        finally:
            stream.close()
    finally:
        audio.terminate()


class Recorder:
    def __init__(self):
        self.audio = pyaudio.PyAudio()  # ok: close terminates it
        self.monitor = sd.InputStream(channels=1)  # leak: resource-not-closed
        self.output = sd.OutputStream(channels=2)  # ok: close closes it

    def close(self):
        self.output.close()
        self.audio.terminate()


def sample_rate(path):
    sound = sf.SoundFile(path)  # leak: resource-not-closed
    return float(sound.samplerate)


def frames_of(path):
    with sf.SoundFile(path) as sound:  # ok: `with` closes it
        return sound.read()


def length(path):
    clip = VideoFileClip(path)  # leak: resource-not-closed
    return round(clip.duration)


def preview(path, target):
    clip = VideoFileClip(path).subclip(0, 10)  # ok: the part shares the reader, and its close closes it
    try:
        clip.write_videofile(target)
    finally:
        clip.close()


def voice(path, target):
    with AudioFileClip(path) as clip:  # ok: `with` closes it
        clip.write_audiofile(target)


def animate(images, path):
    writer = imageio.get_writer(path, fps=10)  # leak: resource-not-closed
    for image in images:
        writer.append_data(image)


def animate_whole(images, path):
    with imageio.get_writer(path) as writer:  # ok: `with` closes it
        for image in images:
            writer.append_data(image)


def pages(path):
    reader = imageio.get_reader(path)  # leak: resource-not-closed
    return reader.get_length()


def codec(path):
    container = av.open(path)  # leak: resource-not-closed
    return container.streams.video[0].codec_context.name


def remux(path):
    container = av.open(path)  # ok: closed on every way out
    try:
        return sum(packet.size for packet in container.demux())
    finally:
        container.close()
