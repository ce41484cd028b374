// Components that use the component development kit.
import { FocusMonitor } from "@angular/cdk/a11y";
import { BreakpointObserver } from "@angular/cdk/layout";
import { Overlay, type OverlayRef } from "@angular/cdk/overlay";
import { ViewportRuler } from "@angular/cdk/scrolling";
import { AutofillMonitor } from "@angular/cdk/text-field";
import { Component, type ElementRef } from "@angular/core";
import { takeUntilDestroyed } from "@angular/core/rxjs-interop";
import { type Subscription } from "rxjs";

@Component({ selector: "app-picker", template: "" })
export class PickerComponent {
  private panel?: OverlayRef;
  private hint?: OverlayRef;
  private resized?: Subscription;

  constructor(
    private readonly element: ElementRef<HTMLElement>,
    private readonly field: ElementRef<HTMLInputElement>,
    private readonly focus: FocusMonitor,
    private readonly autofill: AutofillMonitor,
    private readonly overlay: Overlay,
    private readonly breakpoints: BreakpointObserver,
    private readonly ruler: ViewportRuler,
  ) {
    this.breakpoints.observe("(max-width: 600px)").pipe(takeUntilDestroyed()).subscribe(() => this.draw()); // ok: ends with the component
  }

  ngAfterViewInit() {
    this.focus.monitor(this.element, true); // ok: ngOnDestroy stops it
    this.focus.monitor(this.field); // leak: listener-not-removed
    this.autofill.monitor(this.field).subscribe(() => this.draw()); // ok: ngOnDestroy stops it
    this.autofill.monitor(this.element); // leak: listener-not-removed
    this.breakpoints.observe("(min-width: 900px)").subscribe(() => this.draw()); // leak: listener-not-removed
    this.ruler.change(200).subscribe(() => this.draw()); // leak: listener-not-removed
    this.resized = this.ruler.change().subscribe(() => this.draw()); // ok: ngOnDestroy unsubscribes it
  }

  open() {
    this.panel = this.overlay.create(); // ok: ngOnDestroy disposes of it
    this.hint = this.overlay.create(); // leak: resource-not-closed
  }

  draw() {}

  ngOnDestroy() {
    this.focus.stopMonitoring(this.element);
    this.autofill.stopMonitoring(this.field);
    this.panel?.dispose();
    this.resized?.unsubscribe();
  }
}
