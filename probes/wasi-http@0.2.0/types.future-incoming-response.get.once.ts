// claim: get gives the answer once, and an error after that
// weight: unusual
// matters: wstd (http/client.rs) and StarlingMonkey's maybe_response rest on asking only once; a host that gives the answer twice hands one body to two owners
// source: WebAssembly/WASI 0.2 http/types.wit, future-incoming-response.get: the outer result is an error after the first success
// peer: http

import { holds } from "../abi/component";
import { getResponse, requestTo, RESPONSE_SIZE, sent, status, whenAnswered } from "../abi/component-http";
import { block } from "../abi/component-io";
import { room } from "../abi/component-room";

export function run(): i32 {
  const future = sent(requestTo("/"));
  const at = room(RESPONSE_SIZE);
  block(whenAnswered(future));
  getResponse(future, at);
  if (load<u8>(at) != 1 || load<u8>(at + 8) != 0 || load<u8>(at + 16) != 0) return holds(false);
  if (status(load<i32>(at + 24)) != 200) return holds(false);
  memory.fill(at, 0xa5, RESPONSE_SIZE);
  getResponse(future, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 8) == 1);
}
