// Closures that share a variable: one starts, another stops.
export function createPoller(task) {
  let timer = null;

  function start() {
    timer = setInterval(task, 1000); // missed: handle-overwritten (a second start is not seen)
  }

  function stop() {
    clearInterval(timer);
    timer = null;
  }

  return { start, stop };
}

export function createRunaway(task) {
  let timer = null;

  function start() {
    timer = setInterval(task, 1000); // leak: timer-not-cleared
  }

  function stop() {
    timer = null;
  }

  return { start, stop };
}

export function startPolling(task) {
  const timer = setInterval(task, 1000); // ok: the caller gets what clears it
  return () => clearInterval(timer);
}
