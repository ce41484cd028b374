// Attributes that are named by a keyword: Preact, Solid and others write `class` and `for`.
import { useEffect } from "preact/hooks";

export function Ticker({ refresh }) {
  useEffect(() => {
    setInterval(refresh, 1000); // leak: timer-not-cleared
  }, [refresh]);
  return (
    <div class="ticker" onClick={() => refresh()}>
      <label for="rate" class="label">
        rate
      </label>
      <Child
        class="row"
        ref={(element) => {
          window.addEventListener("resize", () => element.update()); // leak: listener-not-removed
        }}
      />
    </div>
  );
}
