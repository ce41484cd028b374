// Ports, pins, buses and terminals.
import noble from "@abandonware/noble";
import i2c from "i2c-bus";
import HID from "node-hid";
import * as pty from "node-pty";
import { Gpio } from "onoff";
import { SerialPort } from "serialport";
import { Device } from "usb";

const door = new Gpio(4, "in", "both"); // ok: runs once

export async function temperature(address: number) {
  const bus = await i2c.openPromisified(1); // leak: resource-not-guarded
  const value = await bus.readByte(address, 0);
  await bus.close();
  return value;
}

export async function humidity(address: number) {
  const bus = await i2c.openPromisified(1); // ok: closed on every way out
  try {
    return await bus.readByte(address, 1);
  } finally {
    await bus.close();
  }
}

export function pressure(address: number) {
  const bus = i2c.openSync(1); // leak: resource-not-closed
  return bus.readByteSync(address, 2);
}

export function light(address: number) {
  const bus = i2c.openSync(1); // ok: closed on every way out
  try {
    return bus.readByteSync(address, 3);
  } finally {
    bus.closeSync();
  }
}

export function describe(device: Device, read: () => string) {
  device.open(); // leak: resource-not-guarded
  const text = read();
  device.close();
  return text;
}

export function reset(device: Device, run: () => void) {
  device.open(); // ok: closed on every way out
  try {
    run();
  } finally {
    device.close();
  }
}

export class Station {
  private readonly weather = new SerialPort({ path: "/dev/ttyUSB0", baudRate: 9600 }); // ok: stop closes it
  private readonly clock = new SerialPort({ path: "/dev/ttyUSB1", baudRate: 9600 }); // leak: resource-not-closed
  private readonly spare = new SerialPort({ path: "/dev/ttyUSB2", baudRate: 9600, autoOpen: false }); // ok: not open
  private readonly keys = new HID.HID("/dev/hidraw0"); // ok: stop closes it
  private readonly dial = new HID.HID("/dev/hidraw1"); // leak: resource-not-closed
  private readonly lamp = new Gpio(17, "out"); // ok: stop unexports it
  private readonly horn = new Gpio(18, "out"); // leak: resource-not-closed
  private readonly shell = pty.spawn("bash", [], {}); // ok: stop kills it
  private readonly monitor = pty.spawn("htop", [], {}); // leak: resource-not-closed

  start() {
    this.weather.on("data", () => this.show()); // ok: the port is the station's own
    door.watch(this.show); // ok: stop unwatches it
    noble.startScanning(); // ok: stop stops it
    noble.on("discover", this.show); // leak: listener-not-removed
  }

  show = () => {};

  stop() {
    noble.stopScanning();
    door.unwatch(this.show);
    this.weather.close();
    this.keys.close();
    this.lamp.unexport();
    this.shell.kill();
  }
}
