// claim: path-with-query is what set-path-with-query set
// weight: ordinary
// matters: try_into_outgoing of wstd (http/request.rs) and HttpOutgoingRequest::make of StarlingMonkey set it; every request would go to the root
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request.set-path-with-query; http/request.rs of wstd

import { holds, isString } from "../abi/component";
import { newFields, newRequest, pathWithQuery, setPathWithQuery } from "../abi/component-http";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const request = newRequest(newFields());
  if (setPathWithQuery(request, 1, bytes("/a/b?c=d"), 8) != 0) return holds(false);
  const at = room(12);
  pathWithQuery(request, at);
  return holds(load<u8>(at) == 1 && isString(at + 4, "/a/b?c=d"));
}
