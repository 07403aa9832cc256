// claim: get gives an empty list for a name that is not there, beside one that is
// weight: ordinary
// matters: StarlingMonkey's HttpHeadersReadOnly::get makes null of an empty list; one with an empty value in it looks like a header that is there
// source: WebAssembly/WASI 0.2 http/types.wit, fields.get: an empty list where the name is not present; HttpHeadersReadOnly::get of StarlingMonkey

import { holds } from "../abi/component";
import { append, getField, isField, newFields } from "../abi/component-http";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "word");
  const list = room(8);
  getField(fields, bytes("accept"), 6, list);
  return holds(load<u32>(list + 4) == 0 && isField(fields, "x-sent", "word"));
}
