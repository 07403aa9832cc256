// claim: headers of a response are those that it was made of
// weight: ordinary
// matters: HttpOutgoingResponse::headers of StarlingMonkey, behind Response.headers, reads them back; a script that looks at its own answer would see none
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-response.headers; HttpOutgoingResponse::headers of StarlingMonkey

import { holds } from "../abi/component";
import { append, isField, newFields, newResponse, outgoingHeaders } from "../abi/component-http";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "word");
  return holds(isField(outgoingHeaders(newResponse(fields)), "x-sent", "word"));
}
