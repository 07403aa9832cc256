// claim: the pollable of future trailers is ready when get has something to give
// weight: ordinary
// matters: Incoming::send of wstd (http/body.rs) waits on it behind every body that it forwards; never ready, the proxy never finishes its answer
// source: WebAssembly/WASI 0.2 http/types.wit, future-trailers.subscribe; http/body.rs of wstd waits so
// peer: http

import { holds } from "../abi/component";
import { answered, bodyStream, consume, dropInput, finishIncoming, getTrailers, requestTo, whenTrailers } from "../abi/component-http";
import { atEnd, block, ready } from "../abi/component-io";
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
  const pollable = whenTrailers(future);
  block(pollable);
  const trailers = room(64);
  getTrailers(future, trailers);
  return holds(ready(pollable) == 1 && load<u8>(trailers) == 1);
}
