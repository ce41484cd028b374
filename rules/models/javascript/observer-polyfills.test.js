// Observers of the page's own elements.
import ResizeObserver from "resize-observer-polyfill";
import { useEffect } from "react";

export function usePageSize(report) {
  useEffect(() => {
    const sizes = new ResizeObserver(() => report());
    sizes.observe(document.body); // leak: listener-not-removed
  }, [report]);

  useEffect(() => {
    const sizes = new ResizeObserver(() => report());
    sizes.observe(document.body); // ok: the cleanup disconnects it
    return () => sizes.disconnect();
  }, [report]);

  useEffect(() => {
    const box = document.createElement("div");
    const sizes = new ResizeObserver(() => report());
    sizes.observe(box); // ok: the element is the component's own
  }, [report]);
}
