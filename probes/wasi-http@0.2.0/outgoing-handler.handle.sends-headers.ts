// claim: the headers of a request arrive at the server
// weight: core
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request constructor: the headers of the request; http/client.rs of wstd
// peer: http

import { holds } from "../abi/component";
import { answered, append, isField, newFields, requestWith, responseHeaders } from "../abi/component-http";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "word");
  return holds(isField(responseHeaders(answered(requestWith(fields, "/"))), "x-sent", "word"));
}
