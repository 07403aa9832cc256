// claim: get of future trailers tells, once they are ready, that the body ended without an error
// weight: ordinary
// matters: Incoming::send of wstd (http/body.rs) fails a forwarded body unless this says that it ended well; a proxy would answer 500 after the whole body came
// source: WebAssembly/WASI 0.2 http/types.wit, future-trailers.get; http/body.rs of wstd
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
