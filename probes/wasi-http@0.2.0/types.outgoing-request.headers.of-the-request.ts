// claim: headers of a request are those that it was made of
// weight: ordinary
// matters: HttpOutgoingRequest::headers of StarlingMonkey, behind Request.headers, reads them back; a script that looks at its own request would see none
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request.headers; HttpOutgoingRequest::headers of StarlingMonkey

import { holds } from "../abi/component";
import { append, isField, newFields, newRequest, requestHeaders } from "../abi/component-http";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "word");
  return holds(isField(requestHeaders(newRequest(fields)), "x-sent", "word"));
}
