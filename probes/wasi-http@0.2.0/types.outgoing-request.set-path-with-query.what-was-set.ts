// claim: path-with-query is what set-path-with-query set
// weight: core
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request.set-path-with-query; http/client.rs of wstd

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
