// A timeout that rejects guards an operation: it is cleared on every outcome, or it stays armed.
export function within(ms, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("late")), ms); // ok: cleared whichever settles first
  });
  return Promise.race([work(), late]).finally(() => clearTimeout(timer));
}

export function answer(socket, ms) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("late")), ms); // missed: timer-not-cleared (`reject` itself is the handler of the failure)
    socket.once("message", (message) => {
      clearTimeout(timer);
      resolve(message);
    });
    socket.once("error", reject);
  });
}

export function answerOrFail(socket, ms) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("late")), ms); // ok: both outcomes clear it
    socket.once("message", (message) => {
      clearTimeout(timer);
      resolve(message);
    });
    socket.once("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

export function connected(socket, ms) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("late")), ms); // leak: timer-not-cleared
    socket.once("connect", () => {
      clearTimeout(timer);
      resolve(socket);
    });
    socket.once("error", (error) => reject(error));
  });
}

export async function fetchWithin(url, ms) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ms); // ok: cleared in the finally block
  try {
    return await fetch(url, { signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}
