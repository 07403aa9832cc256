// claim: get gives the answer of the server once it has come
// weight: ordinary
// matters: Client::send of wstd (http/client.rs) unwraps it once the pollable is ready, and StarlingMonkey's maybe_response resolves fetch with it; otherwise the request traps or stays pending
// source: WebAssembly/WASI 0.2 http/types.wit, future-incoming-response.get; http/client.rs of wstd
// peer: http

import { holds } from "../abi/component";
import { getResponse, requestTo, RESPONSE_SIZE, sent, status, whenAnswered } from "../abi/component-http";
import { block } from "../abi/component-io";
import { room } from "../abi/component-room";

export function run(): i32 {
  const future = sent(requestTo("/status/201"));
  const at = room(RESPONSE_SIZE);
  block(whenAnswered(future));
  getResponse(future, at);
  if (load<u8>(at) != 1 || load<u8>(at + 8) != 0 || load<u8>(at + 16) != 0) return holds(false);
  return holds(status(load<i32>(at + 24)) == 201);
}
