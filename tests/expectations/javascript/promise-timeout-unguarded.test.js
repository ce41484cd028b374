// A timeout that is cleared on success alone stays armed when the operation fails.
export async function fetchUnguarded(url, ms) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ms); // missed: timer-not-cleared (an await that rejects skips the clear, and counts as released on every way out)
  const response = await fetch(url, { signal: controller.signal });
  clearTimeout(timer);
  return response;
}

export function withDeadline(work, ms) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("late")), ms); // missed: timer-not-cleared (the handler of the rejection is `reject` itself)
    work().then((value) => {
      clearTimeout(timer);
      resolve(value);
    }, reject);
  });
}
