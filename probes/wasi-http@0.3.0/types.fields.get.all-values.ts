// claim: get gives all values of a name in the order in which they came, whatever its case
// weight: ordinary
// matters: get_content_length of the crate wasip3 (http_compat/mod.rs) asks for content-length in lower case, whatever the server wrote: a program that asks for content-type would miss Content-Type
// source: WebAssembly/WASI 0.3 http/types.wit, fields.get; names of HTTP fields are the same in either case, RFC 9110 5.1

import { holds, isString } from "../abi/component";
import { append, getField, newFields } from "../abi/component-http-0.3";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "one");
  append(fields, "x-sent", "other");
  const list = room(8);
  getField(fields, bytes("X-Sent"), 6, list);
  if (load<u32>(list + 4) != 2) return holds(false);
  return holds(isString(load<u32>(list), "one") && isString(load<u32>(list) + 8, "other"));
}
