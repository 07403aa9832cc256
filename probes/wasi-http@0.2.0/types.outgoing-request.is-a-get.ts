// claim: a new request is a GET, and has the headers that it was made of
// weight: core
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request constructor: the default method is GET; http/client.rs of wstd

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
