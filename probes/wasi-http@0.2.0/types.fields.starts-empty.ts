// claim: a new fields has no field
// weight: ordinary
// matters: header_map_to_wasi of wstd (http/fields.rs) and StarlingMonkey's HttpHeaders begin every message with one; what stands in it from before would be sent with each
// source: WebAssembly/WASI 0.2 http/types.wit, fields constructor: an empty HTTP Fields; header_map_to_wasi in http/fields.rs of wstd

import { holds } from "../abi/component";
import { append, entries, isField, newFields } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const fields = newFields();
  const list = room(8);
  entries(fields, list);
  if (load<u32>(list + 4) != 0) return holds(false);
  append(fields, "x-sent", "word");
  return holds(isField(fields, "x-sent", "word"));
}
