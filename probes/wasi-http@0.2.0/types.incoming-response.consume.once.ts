// claim: consume gives the body of an answer once, and fails a second time
// weight: unusual
// matters: try_from_incoming of wstd (http/response.rs) relies on the one owner of a body; a second one would take bytes from the first
// source: WebAssembly/WASI 0.2 http/types.wit, incoming-response.consume: may be called at most once, and fails after that
// peer: http

import { holds } from "../abi/component";
import { answered, consume, requestTo } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const response = answered(requestTo("/"));
  const at = room(8);
  consume(response, at);
  if (load<u8>(at) != 0) return holds(false);
  store<u8>(at, 0xa5);
  consume(response, at);
  return holds(load<u8>(at) == 1);
}
