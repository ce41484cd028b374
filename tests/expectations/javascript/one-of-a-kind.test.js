// One owner in the program: its end is the program's.

class Store {
  constructor(api) {
    this.api = api;
  }
  start() {
    this.pause();
    this.poll = setInterval(() => this.api.refresh(), 1000); // ok: the one store lives as long as the program
    window.addEventListener('online', () => this.api.refresh()); // ok: the same
  }
  pause() {
    clearInterval(this.poll);
  }
  destroy() {
    this.api = null;
  }
}

class Panel {
  constructor(api) {
    this.api = api;
  }
  start() {
    this.pause();
    this.poll = setInterval(() => this.api.refresh(), 1000); // leak: timer-not-cleared
  }
  pause() {
    clearInterval(this.poll);
  }
  destroy() {
    this.api = null;
  }
}

const store = new Store(window.api);
store.start();
window.addEventListener('click', () => {
  const panel = new Panel(window.api);
  panel.start();
});
