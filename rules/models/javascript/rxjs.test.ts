// Subscriptions to sources that outlive the subscriber.
import { BehaviorSubject, first, interval, map, Observable, of, ReplaySubject, Subject, Subscription, take, takeUntil, timer } from "rxjs";

const theme = new BehaviorSubject("light");
const history = new ReplaySubject<string>();
const latest = new ReplaySubject<string>(1);

export class Clock {
  private readonly gone = new Subject<void>();
  private readonly own = new Subject<number>();
  private readonly subscriptions = new Subscription();
  private themed?: Subscription;

  constructor(private readonly prices: Observable<number>) {}

  start() {
    interval(1000).subscribe(() => this.draw()); // leak: listener-not-removed
    timer(0, 500).pipe(map((n) => n + 1)).subscribe(() => this.draw()); // leak: listener-not-removed
    theme.subscribe(() => this.draw()); // missed: listener-not-removed (low confidence: how long the source lives is not asked)
    this.themed = theme.subscribe(() => this.draw()); // ok: destroy unsubscribes it
    interval(1000).pipe(takeUntil(this.gone)).subscribe(() => this.draw()); // ok: ends with the clock
    this.subscriptions.add(theme.subscribe(() => this.draw())); // ok: handed to a subscription that destroy ends
    theme.pipe(first()).subscribe(() => this.draw()); // ok: ends after one value
    this.prices.pipe(take(3)).subscribe(() => this.draw()); // ok: ends after three values
    timer(5000).subscribe(() => this.draw()); // ok: fires once
    of(1, 2, 3).subscribe(() => this.draw()); // ok: ends at once
    this.own.subscribe(() => this.draw()); // ok: the subject is the clock's own
  }

  private draw() {
    history.next(`drawn at ${Date.now()}`); // missed: cache-unbounded (low confidence: nothing shows that what it is given is without end)
    latest.next(`drawn at ${Date.now()}`); // ok: keeps one value
  }

  destroy() {
    this.gone.next();
    this.themed?.unsubscribe();
    this.subscriptions.unsubscribe();
  }
}
