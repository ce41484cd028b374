// A factory's closures share its variables: one starts, another stops.
export function createPoller(task) {
  let timer = null;
  return {
    start() {
      timer ??= setInterval(task, 1000); // ok: stop clears it
    },
    stop() {
      clearInterval(timer);
      timer = null;
    },
  };
}

export function createRunaway(task) {
  let timer = null;
  return {
    start() {
      timer = setInterval(task, 1000); // leak: timer-not-cleared
    },
    stop() {
      timer = null;
    },
  };
}

export function createTracker(report) {
  const onMove = (event) => report(event.clientX);
  function start() {
    document.addEventListener("pointermove", onMove); // ok: stop removes it
    document.addEventListener("pointerdown", onMove); // leak: listener-not-removed
  }
  function stop() {
    document.removeEventListener("pointermove", onMove);
  }
  return { start, stop };
}
