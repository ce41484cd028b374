// A helper that is given the object itself releases what it finds in its fields.
class Poller {
  start() {
    this.poll = setInterval(() => this.refresh(), 1000); // ok: the helper clears the field of what it is given
  }
  refresh() {}
  destroy() {
    stop(this);
  }
}

function stop(poller) {
  clearInterval(poller.poll);
}

class Other {
  start() {
    this.poll = setInterval(() => this.refresh(), 1000); // leak: timer-not-cleared
  }
  refresh() {}
  destroy() {
    stopOther(this);
  }
}

function stopOther(poller) {
  clearInterval(poller.delay);
}
