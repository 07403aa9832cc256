// claim: path-with-query is none at first, and what was set after that
// weight: unusual
// matters: neither wstd nor StarlingMonkey reads it back; middleware that signs or caches a request reads the path that will be used
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request.path-with-query: the path and query of the request

import { holds, isString } from "../abi/component";
import { newFields, newRequest, pathWithQuery, setPathWithQuery } from "../abi/component-http";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const request = newRequest(newFields());
  const at = room(12);
  pathWithQuery(request, at);
  if (load<u8>(at) != 0 || setPathWithQuery(request, 1, bytes("/a?b=c"), 6) != 0) return holds(false);
  pathWithQuery(request, at);
  return holds(load<u8>(at) == 1 && isString(at + 4, "/a?b=c"));
}
