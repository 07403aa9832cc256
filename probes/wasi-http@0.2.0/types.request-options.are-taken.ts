// claim: a request with new options is answered as one without
// weight: ordinary
// matters: Client of wstd (http/client.rs, RequestOptions::to_wasi) hands them to handle as soon as one timeout is set; such a client would get no answer any more
// source: WebAssembly/WASI 0.2 http/types.wit, request-options constructor; http/handler.wit, outgoing-handler.handle: options may be given; Client of wstd makes them for its timeouts
// peer: http

import { holds } from "../abi/component";
import { answer, handle, newOptions, requestTo, status } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const at = room(56);
  handle(requestTo("/status/201"), 1, newOptions(), at);
  if (load<u8>(at) != 0) return holds(false);
  return holds(status(answer(load<i32>(at + 8))) == 201);
}
