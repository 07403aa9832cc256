// claim: method is get at first, and post where that was set
// weight: unusual
// matters: neither wstd nor StarlingMonkey reads it back; middleware that repeats only what is safe to repeat reads the method that will be used
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request.method: the method of the request

import { holds } from "../abi/component";
import { GET, method, METHOD_SIZE, newFields, newRequest, POST, setMethod } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const request = newRequest(newFields());
  const at = room(METHOD_SIZE);
  method(request, at);
  if (load<u8>(at) != GET || setMethod(request, POST, 0, 0) != 0) return holds(false);
  method(request, at);
  return holds(load<u8>(at) == POST);
}
