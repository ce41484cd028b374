// A flag that is set with the registration and never taken back.

const start = () => {
  const done = { unread: false, theme: false };
  const setUp = () => {
    if (window.ready && !done.unread) {
      window.addEventListener('unread', (event) => show(event.detail)); // ok: the flag of the function around is never taken back
      done.unread = true;
    }
    if (!done.theme) {
      window.addEventListener('theme', (event) => paint(event.detail)); // leak: listener-not-removed
    }
    const local = { language: false };
    if (!local.language) {
      window.addEventListener('language', (event) => speak(event.detail)); // leak: listener-not-removed
      local.language = true;
    }
  };
  setInterval(setUp, 1000);
};
start();
