// claim: status-code is 200 at first, and what was set after that
// weight: unusual
// matters: StarlingMonkey keeps the status itself (HttpOutgoingResponse::status) and wstd never reads it back; middleware that logs or counts answers reads it
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-response.status-code: the status of the response

import { holds } from "../abi/component";
import { newFields, newResponse, setStatusCode, statusCode } from "../abi/component-http";

export function run(): i32 {
  const response = newResponse(newFields());
  if (statusCode(response) != 200 || setStatusCode(response, 301) != 0) return holds(false);
  return holds(statusCode(response) == 301);
}
