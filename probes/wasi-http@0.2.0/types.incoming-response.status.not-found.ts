// claim: status is what the server answered
// weight: ordinary
// matters: try_from_incoming of wstd (http/response.rs) and HttpIncomingResponse::status of StarlingMonkey take it; an error page would count as the data that was asked for
// source: WebAssembly/WASI 0.2 http/types.wit, incoming-response.status; every client
// peer: http

import { holds } from "../abi/component";
import { answered, requestTo, status } from "../abi/component-http";

export function run(): i32 {
  return holds(status(answered(requestTo("/status/404"))) == 404);
}
