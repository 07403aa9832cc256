// claim: body gives the body of a request once, and fails a second time
// weight: unusual
// matters: wstd (http/client.rs) and StarlingMonkey take the body once; a second owner would write between the bytes of the first
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request.body: may be called at most once, and fails after that

import { holds } from "../abi/component";
import { newFields, newRequest, requestBody } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const request = newRequest(newFields());
  const at = room(8);
  requestBody(request, at);
  if (load<u8>(at) != 0) return holds(false);
  store<u8>(at, 0xa5);
  requestBody(request, at);
  return holds(load<u8>(at) == 1);
}
