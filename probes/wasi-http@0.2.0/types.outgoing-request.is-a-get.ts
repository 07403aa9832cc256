// claim: a new request is a GET, and has the headers that it was made of
// weight: ordinary
// matters: HttpOutgoingRequest::make of StarlingMonkey and try_into_outgoing of wstd (http/request.rs) begin with it; a fetch that names no method would do something else than read
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request constructor: the default method is GET; http/request.rs of wstd

import { holds } from "../abi/component";
import { append, GET, isField, method, METHOD_SIZE, newFields, newRequest, requestHeaders } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "word");
  const request = newRequest(fields);
  const at = room(METHOD_SIZE);
  method(request, at);
  return holds(load<u8>(at) == GET && isField(requestHeaders(request), "x-sent", "word"));
}
