// One-shot timers whose handle is overwritten: late, they only set a field of their owner.
export function watch(text, save) {
  let typing = false, flag, saver;
  text.addEventListener("keyup", () => {
    flag = setTimeout(() => { // ok: two that set the same flag do what one does
      typing = false;
    }, 100);
  });
  text.addEventListener("blur", () => {
    saver = setTimeout(() => { // leak: handle-overwritten
      save(typing);
    }, 1000);
  });
  return () => {
    clearTimeout(flag);
    clearTimeout(saver);
  };
}
