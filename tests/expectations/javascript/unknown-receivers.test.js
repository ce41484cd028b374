// An object of unknown type that is used like an emitter is taken for one, however many libraries have methods of these names.
export function send(request, socket) {
  const { body } = request;

  function write(chunk) {
    socket.write(chunk);
  }

  function abort() {
    finish(new Error("aborted"));
  }

  function finish() {
    body
      .removeListener("data", write)
      .removeListener("end", finish)
      .removeListener("close", abort.bind(null));
  }

  body
    .on("data", write) // ok: finish takes it off
    .on("end", finish); // ok: finish takes it off
  body.on("close", abort.bind(null)); // leak: listener-remove-mismatch
}
