// claim: authority is what set-authority set, port and all
// weight: ordinary
// matters: try_into_outgoing of wstd (http/request.rs) and HttpOutgoingRequest::make of StarlingMonkey name the server so; without the port a service beside the standard one is never reached
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request.set-authority; http/request.rs of wstd

import { holds, isString } from "../abi/component";
import { authority, newFields, newRequest, setAuthority } from "../abi/component-http";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const request = newRequest(newFields());
  if (setAuthority(request, 1, bytes("example.org:8080"), 16) != 0) return holds(false);
  const at = room(12);
  authority(request, at);
  return holds(load<u8>(at) == 1 && isString(at + 4, "example.org:8080"));
}
