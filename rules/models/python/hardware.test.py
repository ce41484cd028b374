"""Serial ports, USB interfaces, CAN and other buses."""
import can
import hid
import serial
import smbus2
import spidev
import usb.util


def identify(port):
    device = serial.Serial(port, 9600, timeout=1)  # leak: resource-not-closed
    device.write(b"*IDN?\n")
    return device.readline()


def identify_closed(port):
    with serial.Serial(port, 9600, timeout=1) as device:  # ok: closed at the end of the block
        device.write(b"*IDN?\n")
        return device.readline()


def reset(port):
    device = serial.Serial(port, 9600)  # leak: resource-not-guarded
    device.write(b"*RST\n")
    device.close()


def identify_later(port):
    device = serial.Serial()  # ok: not opened yet
    device.port = port
    device.open()  # leak: resource-not-closed
    return device.readline()


def identify_later_closed(port):
    device = serial.Serial()  # ok: not opened yet
    device.port = port
    device.open()  # ok: closed on every way out
    try:
        return device.readline()
    finally:
        device.close()


def read_usb(device):
    usb.util.claim_interface(device, 0)  # missed: resource-not-guarded (what is claimed has no handle of its own)
    data = device.read(0x81, 64)
    usb.util.release_interface(device, 0)
    return data


def read_usb_closed(device):
    usb.util.claim_interface(device, 0)  # ok: released on every way out
    try:
        return device.read(0x81, 64)
    finally:
        usb.util.release_interface(device, 0)


def read_hid(vendor, product):
    device = hid.Device(vendor, product)  # leak: resource-not-closed
    return device.read(64)


def read_hid_closed(vendor, product):
    with hid.Device(vendor, product) as device:  # ok: closed at the end of the block
        return device.read(64)


def send(message):
    bus = can.Bus(channel="can0", interface="socketcan")  # leak: resource-not-guarded
    bus.send(message)
    bus.shutdown()


def send_in_block(message):
    with can.Bus(channel="can0", interface="socketcan") as bus:  # ok: shut down at the end of the block
        bus.send(message)


class Dashboard:
    def __init__(self, listeners):
        self.bus = can.Bus(channel="can0", interface="socketcan")  # ok: close shuts it down
        self.spare = can.Bus(channel="can1", interface="socketcan")  # leak: resource-not-closed
        self.notifier = can.Notifier(self.bus, listeners)  # ok: close stops it
        self.logger = can.Notifier(self.spare, listeners)  # leak: resource-not-closed

    def start(self, message):
        self.beat = self.bus.send_periodic(message, 0.1)  # ok: it ends with its bus
        self.pulse = self.spare.send_periodic(message, 0.1)  # leak: timer-not-cleared
        self.burst = self.spare.send_periodic(message, 0.1, 5)  # ok: it ends by itself

    def close(self):
        self.notifier.stop()
        self.bus.shutdown()


def temperature(address):
    bus = smbus2.SMBus(1)  # missed: resource-not-closed (low confidence: most live as long as the process)
    return bus.read_byte_data(address, 0)


def temperature_closed(address):
    with smbus2.SMBus(1) as bus:  # ok: closed at the end of the block
        return bus.read_byte_data(address, 0)


def exchange(data):
    device = spidev.SpiDev()
    device.open(0, 0)  # missed: resource-not-closed (low confidence: most live as long as the process)
    return device.xfer2(data)


def exchange_closed(data):
    device = spidev.SpiDev()
    device.open(0, 0)  # ok: closed on every way out
    try:
        return device.xfer2(data)
    finally:
        device.close()
