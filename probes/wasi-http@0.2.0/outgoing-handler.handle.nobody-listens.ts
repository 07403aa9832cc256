// claim: where nobody listens the answer is the error connection-refused
// weight: ordinary
// matters: Client::send of wstd (http/client.rs) hands the error code on, and callers that try the next address or wait before the next attempt look for connection-refused
// source: WebAssembly/WASI 0.2 http/types.wit, error-code connection-refused; on which clients try again or elsewhere
// peer: http

import { holds } from "../abi/component";
import { CONNECTION_REFUSED, getResponse, handle, requestTo, RESPONSE_SIZE, setAuthority, whenAnswered } from "../abi/component-http";
import { block } from "../abi/component-io";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const request = requestTo("/");
  if (setAuthority(request, 1, bytes("127.0.0.1:1"), 11) != 0) unreachable();
  const at = room(RESPONSE_SIZE);
  handle(request, 0, 0, at);
  if (load<u8>(at) == 1) return holds(load<u8>(at + 8) == CONNECTION_REFUSED);
  if (load<u8>(at) != 0) return holds(false);
  const future = load<i32>(at + 8);
  block(whenAnswered(future));
  getResponse(future, at);
  if (load<u8>(at) != 1 || load<u8>(at + 8) != 0) return holds(false);
  return holds(load<u8>(at + 16) == 1 && load<u8>(at + 24) == CONNECTION_REFUSED);
}
