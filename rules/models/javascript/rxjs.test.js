// Versions 4 and 5: creators on the class, operators as methods, dispose.
import Rx from "rx";
import { Observable } from "rxjs/Observable";
import { interval } from "rxjs/observable/interval";

export class Meter {
  start() {
    Observable.interval(1000).subscribe(() => this.draw()); // leak: listener-not-removed
    Observable.timer(0, 500).map((n) => n + 1).subscribe(() => this.draw()); // leak: listener-not-removed
    Rx.Observable.interval(250).subscribe(() => this.draw()); // leak: listener-not-removed
    interval(100).subscribe(() => this.draw()); // leak: listener-not-removed
    this.slow = Rx.Observable.interval(5000).subscribe(() => this.draw()); // ok: destroy disposes of it
    this.fast = Observable.interval(50).subscribe(() => this.draw()); // ok: destroy ends it
    Observable.interval(1000).take(3).subscribe(() => this.draw()); // ok: ends after three values
    Observable.interval(1000).takeUntil(this.gone).subscribe(() => this.draw()); // ok: ends with the meter
    Observable.timer(1000).subscribe(() => this.draw()); // ok: fires once
    Observable.fromEvent(window, "resize").subscribe(() => this.draw()); // missed: listener-not-removed (low confidence: how long the source lives is not asked)
    this.shared = Rx.Observable.interval(1000).publish();
    this.shared.connect(); // leak: listener-not-removed
    this.replayed = Rx.Observable.interval(1000).replay(null, 1);
    this.connection = this.replayed.connect(); // ok: destroy disposes of it
  }

  draw() {}

  destroy() {
    this.slow.dispose();
    this.fast.unsubscribe();
    this.connection.dispose();
  }
}
