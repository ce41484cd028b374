// A ref keeps a handle from one render to the next; some cleanup must end what it holds.
import { useCallback, useEffect, useRef } from "react";

export function Search({ find }: { find: (text: string) => void }) {
  const pending = useRef<ReturnType<typeof setTimeout>>();
  const poll = useRef<number | null>(null);
  const spin = useRef<number | null>(null);
  const frame = useRef(0);

  const start = useCallback(() => {
    poll.current = window.setInterval(() => find("*"), 5000); // ok: stop and the cleanup clear it
    spin.current = window.setInterval(() => find("?"), 5000); // missed: timer-not-cleared (a ref that nothing clears counts as stored elsewhere)
  }, [find]);

  const stop = () => {
    if (poll.current !== null) window.clearInterval(poll.current);
    poll.current = null;
  };

  const onInput = (text: string) => {
    clearTimeout(pending.current);
    pending.current = setTimeout(() => find(text), 300); // ok: each input clears the last one
  };

  useEffect(() => {
    const draw = () => {
      frame.current = requestAnimationFrame(draw); // ok: the cleanup cancels the loop
    };
    draw();
    return () => cancelAnimationFrame(frame.current);
  }, []);

  useEffect(() => stop, []);

  return <input onFocus={start} onBlur={stop} onInput={(event) => onInput(event.currentTarget.value)} />;
}
