// claim: headers of a request are those that it was made of
// weight: core
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request.headers; what is passed on of a request is read so, http/request.rs of wstd

import { holds } from "../abi/component";
import { append, isField, newFields, newRequest, requestHeaders } from "../abi/component-http";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "word");
  return holds(isField(requestHeaders(newRequest(fields)), "x-sent", "word"));
}
