// claim: a new fields has no field
// weight: ordinary
// matters: components that build a message by themselves call it first, as header_map_to_wasi of wstd (http/fields.rs) does on 0.2: every message begins with one; what stands in it from before would be sent with each
// source: WebAssembly/WASI 0.3 http/types.wit, fields constructor: an empty HTTP Fields

import { holds } from "../abi/component";
import { append, copyAll, isField, newFields } from "../abi/component-http-0.3";
import { room } from "../abi/component-room";

export function run(): i32 {
  const fields = newFields();
  const list = room(8);
  copyAll(fields, list);
  if (load<u32>(list + 4) != 0) return holds(false);
  append(fields, "x-sent", "word");
  return holds(isField(fields, "x-sent", "word"));
}
