// claim: handle sends a GET to a server outside, which answers it
// weight: ordinary
// matters: Client::send of wstd (http/client.rs) and HttpOutgoingRequest::send of StarlingMonkey, behind fetch, send through it; without it no component reaches a service
// source: WebAssembly/WASI 0.2 http/handler.wit, outgoing-handler.handle; http/client.rs of wstd, fetch of StarlingMonkey
// peer: http

import { holds } from "../abi/component";
import { answer, handle, isField, requestTo, responseHeaders, status } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const at = room(56);
  handle(requestTo("/a?b=c"), 0, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  const response = answer(load<i32>(at + 8));
  const headers = responseHeaders(response);
  return holds(status(response) == 200 && isField(headers, "x-method", "GET") && isField(headers, "x-path", "/a?b=c"));
}
