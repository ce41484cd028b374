// Events that may come long after the work that waits for them: the end of the process, the abort of a shared signal.

export class Crawler {
  async run() {
    process.once("SIGINT", () => this.pause()); // leak: listener-not-removed
    await this.crawl();
  }

  async watch() {
    const stop = () => this.pause();
    process.once("SIGTERM", stop); // ok: taken off when the work is done
    try {
      await this.crawl();
    } finally {
      process.off("SIGTERM", stop);
    }
  }

  async connect(socket: import("net").Socket) {
    socket.once("exit", () => this.pause()); // ok: the socket ends
    process.once("message", () => this.pause()); // ok: it takes itself off
  }

  pause() {}
  async crawl() {}
  destroy() {}
}

export async function request(url: string, signal: AbortSignal) {
  const own = new AbortController();
  signal.addEventListener("abort", () => own.abort()); // leak: listener-not-removed
  return fetch(url, { signal: own.signal });
}

export async function requestOnce(url: string, options: { signal?: AbortSignal }) {
  const own = new AbortController();
  options.signal?.addEventListener("abort", () => own.abort(), { once: true }); // ok: it takes itself off
  return fetch(url, { signal: own.signal });
}

export function sleep(ms: number, signal: AbortSignal) {
  return new Promise((resolve, reject) => {
    const id = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => { // leak: listener-not-removed
      clearTimeout(id);
      reject(signal.reason);
    });
  });
}

export async function requestClean(url: string, signal: AbortSignal) {
  const own = new AbortController();
  const stop = () => own.abort();
  signal.addEventListener("abort", stop); // ok: removed when the work is done
  try {
    return await fetch(url, { signal: own.signal });
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

export async function requestOwn(url: string) {
  const own = new AbortController();
  own.signal.addEventListener("abort", () => console.log("gone")); // ok: the signal is made here
  return fetch(url, { signal: own.signal });
}
