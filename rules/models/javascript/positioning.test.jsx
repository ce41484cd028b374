// Popovers of components.
import { autoUpdate } from "@floating-ui/dom";
import { createPopper } from "@popperjs/core";
import { useEffect } from "react";

export function useTip(anchor, tip, place) {
  useEffect(() => {
    const popper = createPopper(anchor, tip); // ok: the cleanup destroys it
    return () => popper.destroy();
  }, [anchor, tip]);

  useEffect(() => {
    const popper = createPopper(anchor, tip); // leak: listener-not-removed
    popper.update();
  }, [anchor, tip]);

  useEffect(() => {
    const stop = autoUpdate(anchor, tip, place); // ok: the cleanup ends it
    return () => stop();
  }, [anchor, tip, place]);

  useEffect(() => autoUpdate(anchor, tip, () => place()), [anchor, tip, place]); // ok: what it returns is the cleanup

  useEffect(() => {
    autoUpdate(anchor, tip, () => place()); // leak: listener-not-removed
  }, [anchor, tip, place]);
}
