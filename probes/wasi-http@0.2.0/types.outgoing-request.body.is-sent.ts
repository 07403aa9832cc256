// claim: what is written to the body of a request arrives at the server
// weight: ordinary
// matters: Client::send of wstd (http/client.rs) and HttpOutgoingRequest::body of StarlingMonkey take it for what they upload; a form would arrive empty
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-request.body: the resource for the contents of the request; http/client.rs of wstd
// peer: http

import { holds } from "../abi/component";
import { answer, hasBody, POST, requestBody, requestTo, sent, setMethod, writeWhole } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const request = requestTo("/");
  if (setMethod(request, POST, 0, 0) != 0) unreachable();
  const at = room(8);
  requestBody(request, at);
  if (load<u8>(at) != 0) return holds(false);
  const future = sent(request);
  writeWhole(load<i32>(at + 4), "some words");
  return holds(hasBody(answer(future), "some words"));
}
