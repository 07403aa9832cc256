// claim: headers of an answer cannot be changed
// weight: unusual
// matters: proxies copy the headers of an answer before they change them, as StarlingMonkey's HttpHeadersReadOnly::clone does; a host that lets them be changed hides a missing copy that traps elsewhere
// source: WebAssembly/WASI 0.2 http/types.wit, header-error immutable: the operation is not permitted because the fields are immutable
// peer: http

import { holds } from "../abi/component";
import { answered, appendField, requestTo, responseHeaders } from "../abi/component-http";
import { bytes, room } from "../abi/component-room";

const IMMUTABLE: u8 = 2;

export function run(): i32 {
  const headers = responseHeaders(answered(requestTo("/a")));
  const at = room(2);
  appendField(headers, bytes("x-sent"), 6, bytes("word"), 4, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 1) == IMMUTABLE);
}
