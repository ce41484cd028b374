// A timer that ends the wait of a handler stays as long as the handler does.

function waitFor(emitter, ready) {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => { // ok: it takes the handler off, which waits on
      emitter.removeListener('tick', onTick);
      reject(new Error('late'));
    }, 5000);
    const onTick = (count) => {
      if (count < 3) return;
      clearTimeout(deadline);
      emitter.removeListener('tick', onTick);
      resolve();
    };
    emitter.on('tick', onTick);
    emitter.on('end', () => ready());
  });
}

function refresh(connection) {
  return new Promise((resolve, reject) => {
    let deadline;
    const unsubscribe = connection.addCancellable('status', (status) => {
      if (status !== 'connected') return;
      clearTimeout(deadline);
      unsubscribe();
      resolve();
    });
    deadline = setTimeout(() => { // ok: it unsubscribes what would clear it
      unsubscribe();
      reject(new Error('late'));
    }, 3000);
  });
}

function acquire(pool) {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error('late')), 3000); // leak: timer-not-cleared
    pool.acquire((error, connection) => {
      if (error) return;
      clearTimeout(deadline);
      resolve(connection);
    });
  });
}

export { acquire, refresh, waitFor };
