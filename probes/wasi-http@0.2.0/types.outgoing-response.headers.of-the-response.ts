// claim: headers of a response are those that it was made of
// weight: core
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-response.headers; http/server.rs of wstd, Response of StarlingMonkey

import { holds } from "../abi/component";
import { append, isField, newFields, newResponse, outgoingHeaders } from "../abi/component-http";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "word");
  return holds(isField(outgoingHeaders(newResponse(fields)), "x-sent", "word"));
}
