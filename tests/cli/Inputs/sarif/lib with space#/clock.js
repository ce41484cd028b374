export function start(render) {
  const handle = setInterval(render, 1000);
  return () => clearInterval(handle);
}
