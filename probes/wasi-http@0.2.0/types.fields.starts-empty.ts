// claim: a new fields has no field
// weight: core
// source: WebAssembly/WASI 0.2 http/types.wit, fields constructor: an empty HTTP Fields; every request begins with one, http/client.rs of wstd

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
