// claim: a new response has the status 200, and the headers that it was made of
// weight: ordinary
// matters: HttpOutgoingResponse::make of StarlingMonkey sets no status where it is 200; such an answer would go out as an error
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-response constructor: the default status is 200; HttpOutgoingResponse::make of StarlingMonkey

import { holds } from "../abi/component";
import { append, isField, newFields, newResponse, outgoingHeaders, statusCode } from "../abi/component-http";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "word");
  const response = newResponse(fields);
  return holds(statusCode(response) == 200 && isField(outgoingHeaders(response), "x-sent", "word"));
}
