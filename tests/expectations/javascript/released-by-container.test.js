// What is kept in a container and released through what a call makes of it, or finds in it.

class ByKey {
  constructor() {
    this.timers = new Map();
  }
  watch(id) {
    this.timers.set(id, setInterval(() => poll(id), 1000)); // ok: what get() finds was put there
  }
  close(id) {
    clearInterval(this.timers.get(id));
    this.timers.delete(id);
  }
}

class Values {
  constructor() {
    this.timers = {};
  }
  watch(id) {
    this.timers[id] = setInterval(() => poll(id), 1000); // ok: the values of the object have it
  }
  close() {
    Object.values(this.timers).forEach((timer) => clearInterval(timer));
  }
}

class OtherContainer {
  constructor() {
    this.timers = new Map();
    this.delays = new Map();
  }
  watch(id) {
    this.timers.set(id, setInterval(() => poll(id), 1000)); // leak: timer-not-cleared
  }
  close() {
    for (const delay of Object.values(this.delays)) clearTimeout(delay);
    clearInterval(this.delays.get('first'));
  }
}

export { ByKey, OtherContainer, Values };
