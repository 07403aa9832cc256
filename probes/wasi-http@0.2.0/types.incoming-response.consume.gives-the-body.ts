// claim: consume gives the body of an answer, which is what the server sent
// weight: ordinary
// matters: try_from_incoming of wstd (http/response.rs) and HttpIncomingResponse::body of StarlingMonkey take the body so; without it only headers arrive
// source: WebAssembly/WASI 0.2 http/types.wit, incoming-response.consume; http/body.rs of wstd
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
  const response = answer(future);
  const at = room(8);
  consume(response, at);
  if (load<u8>(at) != 0) return holds(false);
  const incoming = load<i32>(at + 4);
  store<u8>(at, 0xa5);
  bodyStream(incoming, at);
  if (load<u8>(at) != 0) unreachable();
  return holds(hears(load<i32>(at + 4), "some words") && atEnd(load<i32>(at + 4)));
}
