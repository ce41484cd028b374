// An observable that completes ends its subscriptions; one driven by a clock does not.
import { concat, EMPTY, forkJoin, from, interval, of, range, timer } from "rxjs";
import { first, map, take, takeWhile } from "rxjs/operators";

export class Prices {
  load(ids: number[]) {
    of(1, 2, 3).subscribe((n) => this.show(n)); // ok: completes at once
    from(ids).pipe(map((id) => id * 2)).subscribe((n) => this.show(n)); // ok: completes after the last id
    range(0, 10).subscribe((n) => this.show(n)); // ok: completes after ten
    timer(1000).subscribe(() => this.show(0)); // ok: fires once
    interval(1000).pipe(take(5)).subscribe((n) => this.show(n)); // ok: completes after five
    interval(1000).pipe(map((n) => -n), first()).subscribe((n) => this.show(n)); // ok: completes after one
    interval(1000).pipe(takeWhile((n) => n < 9)).subscribe((n) => this.show(n)); // ok: completes at nine
    forkJoin([of(1), timer(10)]).subscribe(([n]) => this.show(n)); // ok: completes once
    concat(of(1), EMPTY).subscribe((n) => this.show(n)); // ok: completes after both
    interval(1000).subscribe((n) => this.show(n)); // leak: listener-not-removed
    timer(0, 1000).subscribe((n) => this.show(n)); // leak: listener-not-removed
    interval(1000).pipe(map((n) => n + 1)).subscribe((n) => this.show(n)); // leak: listener-not-removed
  }

  private show(n: number) {}

  destroy() {
    this.show(0);
  }
}
