// claim: scheme is none at first, and HTTPS when set-scheme has set that
// weight: ordinary
// matters: try_into_outgoing of wstd (http/request.rs) and HttpOutgoingRequest::make of StarlingMonkey set it; a token meant for HTTPS would go out in the clear
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request.set-scheme and scheme: none means a default; http/request.rs of wstd

import { holds } from "../abi/component";
import { newFields, newRequest, scheme, SCHEME_SIZE, setScheme } from "../abi/component-http";
import { room } from "../abi/component-room";

const HTTPS = 1;

export function run(): i32 {
  const request = newRequest(newFields());
  const at = room(SCHEME_SIZE);
  scheme(request, at);
  if (load<u8>(at) != 0 || setScheme(request, 1, HTTPS, 0, 0) != 0) return holds(false);
  scheme(request, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == HTTPS);
}
