// What ends the handle is a handler that is set on it.
export function run(path, input) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path); // ok: it ends when it has answered
    worker.onmessage = (event) => {
      resolve(event.data);
      worker.terminate();
    };
    worker.onerror = (error) => {
      reject(error);
      worker.terminate();
    };
    try {
      worker.postMessage(input);
    } catch (error) {
      reject(error);
      worker.terminate();
    }
  });
}

export function probe(path, input) {
  const worker = new Worker(path); // leak: resource-not-closed
  try {
    worker.postMessage(input);
  } catch (error) {
    worker.terminate();
  }
}

export function limit(work, milliseconds) {
  let done = false;
  return new Promise((resolve, reject) => {
    work.then((result) => { done = true; resolve(result); }, (error) => reject(new Error(error)));
    setTimeout(() => { // ok: late, it asks whether there is anything left to limit
      if (!done) reject(new Error("late"));
    }, milliseconds);
  });
}
