// claim: authority is none at first, and what was set after that
// weight: unusual
// matters: neither wstd nor StarlingMonkey reads it back; middleware that signs a request or checks where it goes reads the authority that will be used
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request.authority: the authority of the request

import { holds, isString } from "../abi/component";
import { authority, newFields, newRequest, setAuthority } from "../abi/component-http";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const request = newRequest(newFields());
  const at = room(12);
  authority(request, at);
  if (load<u8>(at) != 0 || setAuthority(request, 1, bytes("example.org"), 11) != 0) return holds(false);
  authority(request, at);
  return holds(load<u8>(at) == 1 && isString(at + 4, "example.org"));
}
