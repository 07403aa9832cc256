// claim: the pollable of a future response is ready when get has something to give
// weight: ordinary
// matters: Client::send of wstd (http/client.rs) and StarlingMonkey's FutureHttpIncomingResponse::subscribe wait so; ready too early traps in wstd, never ready hangs the request
// source: WebAssembly/WASI 0.2 http/types.wit, future-incoming-response.subscribe; http/client.rs of wstd waits so
// peer: http

import { holds } from "../abi/component";
import { getResponse, requestTo, RESPONSE_SIZE, sent, whenAnswered } from "../abi/component-http";
import { block, ready } from "../abi/component-io";
import { room } from "../abi/component-room";

export function run(): i32 {
  const future = sent(requestTo("/"));
  const pollable = whenAnswered(future);
  block(pollable);
  const at = room(RESPONSE_SIZE);
  getResponse(future, at);
  return holds(ready(pollable) == 1 && load<u8>(at) == 1 && load<u8>(at + 8) == 0);
}
