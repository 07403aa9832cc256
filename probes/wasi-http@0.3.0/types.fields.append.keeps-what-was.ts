// claim: append adds a value behind those that a name has
// weight: ordinary
// matters: HttpHeaders::append of StarlingMonkey, behind Headers.append, does so on 0.2, and bindings of 0.3 have no other way: Set-Cookie and Accept stand in several lines, which libraries add one by one; of them only one would be left
// source: WebAssembly/WASI 0.3 http/types.wit, fields.append: does not change or delete existing values

import { holds, isString } from "../abi/component";
import { appendField, getField, newFields, RESULT_SIZE, setField, value } from "../abi/component-http-0.3";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const fields = newFields();
  const at = room(RESULT_SIZE);
  setField(fields, bytes("x-sent"), 6, value("one"), 1, at);
  if (load<u8>(at) != 0) unreachable();
  memory.fill(at, 0xa5, RESULT_SIZE);
  appendField(fields, bytes("x-sent"), 6, bytes("other"), 5, at);
  if (load<u8>(at) != 0) return holds(false);
  const list = room(8);
  getField(fields, bytes("x-sent"), 6, list);
  if (load<u32>(list + 4) != 2) return holds(false);
  return holds(isString(load<u32>(list), "one") && isString(load<u32>(list) + 8, "other"));
}
