// claim: get of future trailers gives them once, and an error after that
// weight: unusual
// matters: Incoming::send of wstd (http/body.rs) rests on asking only once; a host that gives trailers twice hands one resource to two owners
// source: WebAssembly/WASI 0.2 http/types.wit, future-trailers.get: the outer result is an error after the first success
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
  if (load<u8>(trailers) != 1 || load<u8>(trailers + 8) != 0) return holds(false);
  memory.fill(trailers, 0xa5, 64);
  getTrailers(future, trailers);
  return holds(load<u8>(trailers) == 1 && load<u8>(trailers + 8) == 1);
}
