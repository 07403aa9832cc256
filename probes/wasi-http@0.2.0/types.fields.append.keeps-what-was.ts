// claim: append adds a value behind those that a name has
// weight: ordinary
// matters: header_map_to_wasi of wstd (http/fields.rs) builds every header so; of several Set-Cookie or Accept lines only one would be left
// source: WebAssembly/WASI 0.2 http/types.wit, fields.append: does not change or delete existing values; Headers.append of the fetch standard

import { holds, isString } from "../abi/component";
import { appendField, getField, newFields, setField, value } from "../abi/component-http";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const fields = newFields();
  const at = room(2);
  setField(fields, bytes("x-sent"), 6, value("one"), 1, at);
  if (load<u8>(at) != 0) unreachable();
  store<u8>(at, 0xa5);
  appendField(fields, bytes("x-sent"), 6, bytes("other"), 5, at);
  if (load<u8>(at) != 0) return holds(false);
  const list = room(8);
  getField(fields, bytes("x-sent"), 6, list);
  if (load<u32>(list + 4) != 2) return holds(false);
  return holds(isString(load<u32>(list), "one") && isString(load<u32>(list) + 8, "other"));
}
