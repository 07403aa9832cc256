// claim: the headers of a request arrive at the server
// weight: ordinary
// matters: try_into_outgoing of wstd (http/request.rs) and HttpOutgoingRequest::make of StarlingMonkey put tokens and content types there; a server would answer 401
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request constructor: the headers of the request; http/client.rs of wstd
// peer: http

import { holds } from "../abi/component";
import { answer, append, handle, isField, newFields, requestWith, responseHeaders } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "word");
  const at = room(56);
  handle(requestWith(fields, "/"), 0, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  return holds(isField(responseHeaders(answer(load<i32>(at + 8))), "x-sent", "word"));
}
