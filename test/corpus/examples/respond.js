/** Answers a request that was handed to a component; `types` is wasi:http/types of whichever version. */
export function respond({ Fields, OutgoingBody, OutgoingResponse, ResponseOutparam }, out, { status = 200, text }) {
  const response = new OutgoingResponse(new Fields());
  response.setStatusCode(status);
  const body = response.body();
  ResponseOutparam.set(out, { tag: "ok", val: response });
  const stream = body.write();
  stream.blockingWriteAndFlush(new TextEncoder().encode(text));
  stream[Symbol.dispose]();
  OutgoingBody.finish(body, undefined);
}
