// claim: headers has those of the answer, under their names in either case
// weight: ordinary
// matters: try_from_incoming of wstd (http/response.rs) takes the length of the body from them, StarlingMonkey's HttpIncomingResponse::headers gives them to scripts; redirects and content types would be lost
// source: WebAssembly/WASI 0.2 http/types.wit, incoming-response.headers; http/fields.rs of wstd
// peer: http

import { holds } from "../abi/component";
import { answered, isField, requestTo, responseHeaders } from "../abi/component-http";

export function run(): i32 {
  const headers = responseHeaders(answered(requestTo("/a")));
  return holds(isField(headers, "x-path", "/a") && isField(headers, "X-Path", "/a"));
}
