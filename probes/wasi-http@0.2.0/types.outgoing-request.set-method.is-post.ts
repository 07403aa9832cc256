// claim: after set-method with post, method is post
// weight: ordinary
// matters: try_into_outgoing of wstd (http/request.rs) and HttpOutgoingRequest::make of StarlingMonkey set it; a POST that is sent as GET changes nothing on the server
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request.set-method; http/request.rs of wstd

import { holds } from "../abi/component";
import { method, METHOD_SIZE, newFields, newRequest, POST, setMethod } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const request = newRequest(newFields());
  if (setMethod(request, POST, 0, 0) != 0) return holds(false);
  const at = room(METHOD_SIZE);
  method(request, at);
  return holds(load<u8>(at) == POST);
}
