// A loop of frames that ends when what it works through is empty, and one that nothing ends.

class Confetti {
  constructor(context) {
    this.context = context;
    this.particles = [];
  }
  start() {
    for (let i = 0; i < 100; ++i) this.particles.push({ y: i });
    this.run();
  }
  run = () => {
    if (!this.context) return;
    if (this.particles.length === 0) {
      this.context.clear();
    } else {
      this.fall();
      requestAnimationFrame(this.run); // ok: fall() takes particles out
    }
  };
  fall() {
    for (let i = 0; i < this.particles.length; ++i) {
      if (++this.particles[i].y > 500) this.particles.splice(i, 1);
    }
  }
  stop() {
    this.stopped = true;
  }
}

class Invaders {
  constructor(context) {
    this.context = context;
    this.ships = [];
  }
  start() {
    for (let i = 0; i < 100; ++i) this.ships.push({ y: i });
    this.run();
  }
  run = () => {
    if (!this.context) return;
    if (this.ships.length === 0) {
      this.context.clear();
    } else {
      this.fall();
      requestAnimationFrame(this.run); // leak: timer-not-cleared
    }
  };
  fall() {
    for (const ship of this.ships) ++ship.y;
  }
  stop() {
    this.stopped = true;
  }
}

const id = setTimeout(function () {}, 0); // ok: it does nothing
console.log(id);

class Lock {
  constructor() {
    this.handlers = { acquired: this.acquired.bind(this) };
  }
  acquire() {
    navigator.wakeLock.request('screen').then(this.handlers.acquired); // ok: the handler has it
  }
  acquired(lock) {
    this.lock = lock;
  }
  close() {
    this.lock.release();
  }
}

export { Confetti, Invaders, Lock };
