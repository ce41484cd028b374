// Devices of panels that come and go.

export class Probe {
  private readonly tilt = new Accelerometer({ frequency: 10 });
  private readonly light = new AmbientLightSensor();

  async start() {
    this.link = new WebTransport("https://lab.example"); // ok: dispose closes it
    this.log = new WebTransport("https://log.example"); // leak: resource-not-closed
    this.session = await navigator.xr.requestSession("inline"); // ok: dispose ends it
    this.mirror = await navigator.xr.requestSession("inline"); // leak: resource-not-closed
    this.battery = await navigator.getBattery();
    this.battery.addEventListener("levelchange", this.show); // leak: listener-not-removed
    this.battery.addEventListener("chargingchange", this.show); // ok: dispose removes it
    this.tilt.start(); // ok: dispose stops it
    this.light.start(); // leak: timer-not-cleared
  }

  show = () => {};

  dispose() {
    this.link.close();
    this.session.end();
    this.battery.removeEventListener("chargingchange", this.show);
    this.tilt.stop();
  }
}

export async function weigh(scale: SerialPort) {
  await scale.open({ baudRate: 9600 }); // leak: resource-not-closed
  console.log(scale.getInfo());
}

export async function tare(scale: SerialPort) {
  await scale.open({ baudRate: 9600 }); // ok: it is closed on every way out
  try {
    console.log(scale.getInfo());
  } finally {
    await scale.close();
  }
}

export async function readMeter(meter: USBDevice) {
  await meter.open(); // leak: resource-not-closed
  await meter.selectConfiguration(1);
}

export async function resetMeter(meter: USBDevice) {
  await meter.open(); // ok: it is closed on every way out
  try {
    await meter.reset();
  } finally {
    await meter.close();
  }
}

export async function lamp(pad: HIDDevice) {
  await pad.open(); // leak: resource-not-closed
  await pad.sendReport(1, new Uint8Array([1]));
}

export async function lampOff(pad: HIDDevice) {
  await pad.open(); // ok: it is closed on every way out
  try {
    await pad.sendReport(1, new Uint8Array([0]));
  } finally {
    await pad.close();
  }
}

export class Strap {
  constructor(private readonly chest: BluetoothDevice, private readonly arm: BluetoothDevice) {}

  async start() {
    this.pulse = await this.chest.gatt.connect(); // ok: dispose disconnects it
    this.pressure = await this.arm.gatt.connect(); // leak: resource-not-closed
  }

  dispose() {
    this.pulse.disconnect();
  }
}
