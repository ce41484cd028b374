"""Devices of Linux and of the Raspberry Pi."""

import mido
import pulsectl
import pyudev
from evdev import InputDevice
from picamera import PiCamera


class Hotplug:
    def __init__(self, usb, disks):
        self.usb = pyudev.MonitorObserver(usb, print)
        self.disks = pyudev.MonitorObserver(disks, print)

    def start(self):
        self.usb.start()  # ok: stop stops it
        self.disks.start()  # leak: resource-not-closed

    def stop(self):
        self.usb.stop()


def picture(path):
    camera = PiCamera()  # leak: resource-not-guarded
    camera.capture(path)
    camera.close()


def picture_in_block(path):
    with PiCamera() as camera:  # ok: closed at the end of the block
        camera.capture(path)


def sinks():
    client = pulsectl.Pulse("volume")  # leak: resource-not-closed
    return [str(sink.name) for sink in client.sink_list()]


def sinks_in_block():
    with pulsectl.Pulse("volume") as client:  # ok: closed at the end of the block
        return [str(sink.name) for sink in client.sink_list()]


def keys(path):
    device = InputDevice(path)  # leak: resource-not-closed
    return list(device.active_keys())


def note(name, message):
    port = mido.open_output(name)  # leak: resource-not-closed
    port.send(message)


def note_in_block(name, message):
    with mido.open_output(name) as port:  # ok: closed at the end of the block
        port.send(message)


def run(engine):
    engine.start()  # ok: an object of unknown type
