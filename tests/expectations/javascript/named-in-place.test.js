// The name of a function written in place is that function, inside of it.
import { run } from './run';

export class Tester {
  test(done) {
    run.on('stopped', function first() { // ok: it takes itself off
      setTimeout(() => {
        run.off('stopped', first);
        done();
      }, 10);
    });
    window.addEventListener('failed', function second() { // leak: listener-not-removed
      done();
    });
  }
  destroy() {
    this.done = true;
  }
}
