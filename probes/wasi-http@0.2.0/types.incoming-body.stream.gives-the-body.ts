// claim: stream of the body of an answer gives its bytes, then ends
// weight: ordinary
// matters: wstd's Incoming (http/body.rs) and StarlingMonkey's IncomingBodyHandle read every body from it; where the end is not told, response.text() never resolves
// source: WebAssembly/WASI 0.2 http/types.wit, incoming-body.stream: at most once; http/body.rs of wstd
// peer: http

import { holds } from "../abi/component";
import { answer, bodyOf, bodyStream, consume, POST, requestTo, sent, setMethod, writeWhole } from "../abi/component-http";
import { atEnd, hears } from "../abi/component-io";
import { room } from "../abi/component-room";

export function run(): i32 {
  const request = requestTo("/");
  if (setMethod(request, POST, 0, 0) != 0) unreachable();
  const body = bodyOf(request);
  const future = sent(request);
  writeWhole(body, "some words");
  const at = room(8);
  consume(answer(future), at);
  if (load<u8>(at) != 0) unreachable();
  const incoming = load<i32>(at + 4);
  store<u8>(at, 0xa5);
  bodyStream(incoming, at);
  if (load<u8>(at) != 0) return holds(false);
  return holds(hears(load<i32>(at + 4), "some words") && atEnd(load<i32>(at + 4)));
}
