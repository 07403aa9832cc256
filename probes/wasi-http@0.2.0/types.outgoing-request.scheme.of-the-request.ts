// claim: scheme is none at first, and HTTP where that was set
// weight: unusual
// matters: neither wstd nor StarlingMonkey reads it back; middleware that lets secrets out over HTTPS alone reads the scheme that will be used
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request.scheme: the scheme of the request

import { holds } from "../abi/component";
import { HTTP, newFields, newRequest, scheme, SCHEME_SIZE, setScheme } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const request = newRequest(newFields());
  const at = room(SCHEME_SIZE);
  scheme(request, at);
  if (load<u8>(at) != 0 || setScheme(request, 1, HTTP, 0, 0) != 0) return holds(false);
  memory.fill(at, 0xa5, SCHEME_SIZE);
  scheme(request, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == HTTP);
}
