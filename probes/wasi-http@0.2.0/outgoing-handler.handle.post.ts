// claim: handle sends a POST with its body to a server outside, which gives it back
// weight: ordinary
// matters: Client::send of wstd (http/client.rs) calls it before it writes the body; a host that takes the body as finished then posts nothing
// source: WebAssembly/WASI 0.2 http/handler.wit, outgoing-handler.handle; types.wit, outgoing-body; http/client.rs of wstd
// peer: http

import { holds } from "../abi/component";
import { answer, bodyOf, handle, hasBody, isField, POST, requestTo, responseHeaders, setMethod, writeWhole } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const request = requestTo("/");
  if (setMethod(request, POST, 0, 0) != 0) unreachable();
  const body = bodyOf(request);
  const at = room(56);
  handle(request, 0, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  writeWhole(body, "some words");
  const response = answer(load<i32>(at + 8));
  return holds(isField(responseHeaders(response), "x-method", "POST") && hasBody(response, "some words"));
}
