// claim: finish ends a body: the server, which waits for its end, answers
// weight: ordinary
// matters: Body::send of wstd (http/body.rs) and HttpOutgoingBody::close of StarlingMonkey end every body so; a server that waits for the end never answers
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-body.finish: signals that the body is complete; http/body.rs of wstd
// peer: http

import { holds } from "../abi/component";
import { answer, bodyOf, finishBody, hasBody, POST, requestTo, sent, setMethod } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const request = requestTo("/");
  if (setMethod(request, POST, 0, 0) != 0) unreachable();
  const body = bodyOf(request);
  const future = sent(request);
  const at = room(56);
  finishBody(body, 0, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  return holds(hasBody(answer(future), ""));
}
