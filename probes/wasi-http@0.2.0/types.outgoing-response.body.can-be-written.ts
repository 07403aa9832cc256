// claim: body gives the body of a response, which has a stream that permits a byte
// weight: ordinary
// matters: Responder::respond of wstd (http/server.rs) and HttpOutgoingResponse::body of StarlingMonkey unwrap it for every answer; a server would trap on its first request
// source: WebAssembly/WASI 0.2 http/types.wit, outgoing-response.body: at most once; http/server.rs of wstd, HttpOutgoingResponse::body of StarlingMonkey

import { holds } from "../abi/component";
import { newFields, newResponse, responseBody, writeBody } from "../abi/component-http";
import { block, checkWrite, whenWritable } from "../abi/component-io";
import { room } from "../abi/component-room";

export function run(): i32 {
  const at = room(16);
  responseBody(newResponse(newFields()), at);
  if (load<u8>(at) != 0) return holds(false);
  const body = load<i32>(at + 4);
  store<u8>(at, 0xa5);
  writeBody(body, at);
  if (load<u8>(at) != 0) return holds(false);
  const stream = load<i32>(at + 4);
  block(whenWritable(stream));
  checkWrite(stream, at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) > 0);
}
