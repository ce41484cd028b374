// Observers of elements that outlive the subscriber.
import { useEffect } from "react";

export function usePageHeight(report: (height: number) => void) {
  useEffect(() => {
    const sizes = new ResizeObserver(() => report(document.body.scrollHeight));
    sizes.observe(document.body); // leak: listener-not-removed
  }, [report]);

  useEffect(() => {
    const sizes = new ResizeObserver(() => report(document.body.scrollWidth));
    sizes.observe(document.body); // ok: the cleanup disconnects it
    return () => sizes.disconnect();
  }, [report]);

  useEffect(() => {
    const visible = new IntersectionObserver(() => report(0));
    visible.observe(document.documentElement); // ok: the cleanup stops observing the same element
    return () => visible.unobserve(document.documentElement);
  }, [report]);
}

export class PageAudit extends HTMLElement {
  private changes = new MutationObserver(() => this.count());
  private styles = new MutationObserver(() => this.count());
  private visible = new IntersectionObserver(() => this.count());
  private tasks = new PerformanceObserver(() => this.count());
  private paints = new PerformanceObserver(() => this.count());
  private reports = new ReportingObserver(() => this.count());
  private crashes = new ReportingObserver(() => this.count());

  connectedCallback() {
    this.changes.observe(document.body, { childList: true, subtree: true }); // leak: listener-not-removed
    this.styles.observe(document.head, { childList: true }); // ok: disconnectedCallback disconnects it
    this.visible.observe(document.body); // leak: listener-not-removed
    this.tasks.observe({ entryTypes: ["longtask"] }); // missed: listener-not-removed (the page holds it, not its owner alone)
    this.paints.observe({ type: "paint", buffered: true }); // ok: disconnectedCallback disconnects it
    this.reports.observe(); // missed: listener-not-removed (the page holds it, not its owner alone)
    this.crashes.observe(); // ok: disconnectedCallback disconnects it
  }

  count() {}

  disconnectedCallback() {
    this.styles.disconnect();
    this.paints.disconnect();
    this.crashes.disconnect();
  }
}
