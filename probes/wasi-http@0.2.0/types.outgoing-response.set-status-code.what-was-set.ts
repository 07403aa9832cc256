// claim: status-code is what set-status-code set
// weight: ordinary
// matters: Responder::respond of wstd (http/server.rs) and HttpOutgoingResponse::make of StarlingMonkey unwrap it; a page that is not there would go out as 200, or the server trap
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-response.set-status-code; http/server.rs of wstd, HttpOutgoingResponse::make of StarlingMonkey

import { holds } from "../abi/component";
import { newFields, newResponse, setStatusCode, statusCode } from "../abi/component-http";

export function run(): i32 {
  const response = newResponse(newFields());
  return holds(setStatusCode(response, 404) == 0 && statusCode(response) == 404);
}
