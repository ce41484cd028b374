// Angular components and directives.
import { HttpClient } from "@angular/common/http";
import { Component, DestroyRef, Directive, inject, Renderer2 } from "@angular/core";
import { takeUntilDestroyed } from "@angular/core/rxjs-interop";
import { ActivatedRoute, Router } from "@angular/router";
import { BehaviorSubject, interval, Subscription } from "rxjs";

const locale = new BehaviorSubject("en");

@Component({ selector: "app-price", template: "" })
export class PriceComponent {
  private readonly resize = () => this.load();
  private translated?: Subscription;

  constructor(
    private readonly http: HttpClient,
    private readonly route: ActivatedRoute,
    private readonly router: Router,
  ) {
    this.router.events.subscribe(() => this.load()); // leak: listener-not-removed
    interval(1000).pipe(takeUntilDestroyed()).subscribe(() => this.load()); // ok: ends with the component
  }

  ngOnInit() {
    window.addEventListener("resize", this.resize); // leak: listener-not-removed
    document.addEventListener("keydown", this.resize); // ok: ngOnDestroy removes it
    this.http.get("/prices").subscribe(() => this.load()); // ok: a request completes
    this.route.params.subscribe(() => this.load()); // ok: the router ends it
    this.translated = locale.subscribe(() => this.load()); // ok: ngOnDestroy unsubscribes it
    locale.subscribe(() => this.load()); // missed: listener-not-removed (low confidence: how long the source lives is not asked)
  }

  load() {}

  ngOnDestroy() {
    document.removeEventListener("keydown", this.resize);
    this.translated?.unsubscribe();
  }
}

@Directive({ selector: "[appHotkey]" })
export class HotkeyDirective {
  private off?: () => void;

  constructor(private readonly renderer: Renderer2, destroyRef: DestroyRef) {
    const timer = setInterval(() => this.press(), 1000); // ok: cleared when the directive is destroyed
    destroyRef.onDestroy(() => clearInterval(timer));
  }

  ngAfterViewInit() {
    this.off = this.renderer.listen("document", "keyup", () => this.press()); // ok: ngOnDestroy calls the remover
    this.renderer.listen("window", "blur", () => this.press()); // leak: listener-not-removed
  }

  press() {}

  ngOnDestroy() {
    this.off?.();
  }
}

@Component({ selector: "tabs" })
export class Tabs {
  private scrolled?: number;
  private moved?: number;
  private readonly destroyRef = inject(DestroyRef);

  constructor(private readonly panel: { show(): void }) {
    this.destroyRef.onDestroy(() => window.clearTimeout(this.scrolled));
  }

  scroll() {
    window.clearTimeout(this.scrolled);
    this.scrolled = window.setTimeout(() => this.work(), 3000); // ok: the hook of the constructor clears it
  }

  move() {
    window.clearTimeout(this.moved);
    this.moved = window.setTimeout(() => this.work(), 3000); // leak: timer-not-cleared
  }

  work() {
    this.panel.show();
  }
}
