// claim: what is written to the stream of a body arrives at the server
// weight: ordinary
// matters: Body::send of wstd (http/body.rs) and OutgoingBodyHandle of StarlingMonkey write every body to this stream; an upload would arrive empty
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-body.write: a stream for the contents; http/body.rs of wstd
// peer: http

import { holds } from "../abi/component";
import { answer, bodyOf, dropOutput, finishBody, hasBody, POST, requestTo, sent, setMethod, writeBody } from "../abi/component-http";
import { say } from "../abi/component-io";
import { room } from "../abi/component-room";

export function run(): i32 {
  const request = requestTo("/");
  if (setMethod(request, POST, 0, 0) != 0) unreachable();
  const body = bodyOf(request);
  const future = sent(request);
  const at = room(56);
  writeBody(body, at);
  if (load<u8>(at) != 0) return holds(false);
  const stream = load<i32>(at + 4);
  say(stream, "some ");
  say(stream, "words");
  dropOutput(stream);
  finishBody(body, 0, 0, at);
  if (load<u8>(at) != 0) unreachable();
  return holds(hasBody(answer(future), "some words"));
}
