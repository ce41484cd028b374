// What one effect starts may be ended by the cleanup of another, which runs when the component goes.
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";

export function Viewer({ url, onError }: { url: string; onError: () => void }) {
  const socket = useRef<WebSocket | null>(null);
  const clock = useRef(0);
  const lost = useRef(0);
  const onKey = useMemo(() => () => onError(), [onError]);

  useEffect(() => {
    clock.current = window.setInterval(onError, 1000); // ok: the third effect's cleanup clears it
    lost.current = window.setInterval(onError, 2000); // missed: timer-not-cleared (a ref that nothing clears counts as stored elsewhere)
  }, []);

  useEffect(() => {
    socket.current = new WebSocket(url); // ok: the third effect's cleanup closes it
  }, []);

  useEffect(() => {
    return () => {
      clearInterval(clock.current);
      socket.current?.close();
    };
  }, []);

  useLayoutEffect(() => {
    document.addEventListener("keydown", onKey); // ok: the next effect's cleanup removes it
    document.addEventListener("keyup", onKey); // leak: listener-not-removed
  }, [onKey]);

  useLayoutEffect(() => () => document.removeEventListener("keydown", onKey), [onKey]);

  return <output />;
}
