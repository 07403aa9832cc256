// claim: finish of a body that was read gives a future, which says that it ended without an error
// weight: ordinary
// matters: Incoming::send and the trailers state of wstd (http/body.rs) finish every body that they read; where it traps or errs, no body is read to its end
// source: WebAssembly/WASI 0.2 http/types.wit, incoming-body.finish; http/body.rs of wstd
// peer: http

import { holds } from "../abi/component";
import { answered, bodyStream, consume, dropInput, finishIncoming, getTrailers, requestTo, whenTrailers } from "../abi/component-http";
import { atEnd, block } from "../abi/component-io";
import { room } from "../abi/component-room";

export function run(): i32 {
  const at = room(8);
  consume(answered(requestTo("/")), at);
  if (load<u8>(at) != 0) unreachable();
  const body = load<i32>(at + 4);
  bodyStream(body, at);
  if (load<u8>(at) != 0 || !atEnd(load<i32>(at + 4))) unreachable();
  dropInput(load<i32>(at + 4));
  const future = finishIncoming(body);
  block(whenTrailers(future));
  const trailers = room(64);
  getTrailers(future, trailers);
  // some(ok(ok(…)))
  return holds(load<u8>(trailers) == 1 && load<u8>(trailers + 8) == 0 && load<u8>(trailers + 16) == 0);
}
