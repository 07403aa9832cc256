// claim: status-code is 200 at first, and what was set after that
// weight: core
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-response.status-code; http/server.rs of wstd, Response of StarlingMonkey

import { holds } from "../abi/component";
import { newFields, newResponse, setStatusCode, statusCode } from "../abi/component-http";

export function run(): i32 {
  const response = newResponse(newFields());
  if (statusCode(response) != 200 || setStatusCode(response, 301) != 0) return holds(false);
  return holds(statusCode(response) == 301);
}
