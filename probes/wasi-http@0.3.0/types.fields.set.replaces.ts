// claim: set replaces all values of a name
// weight: ordinary
// matters: HttpHeaders::set of StarlingMonkey, behind Headers.set, does so on 0.2: a content type that is added instead of replaced is sent twice and refused
// source: WebAssembly/WASI 0.3 http/types.wit, fields.set: clears any existing values

import { holds } from "../abi/component";
import { append, isField, newFields, RESULT_SIZE, setField, value } from "../abi/component-http-0.3";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "one");
  append(fields, "x-sent", "other");
  const at = room(RESULT_SIZE);
  setField(fields, bytes("x-sent"), 6, value("third"), 1, at);
  return holds(load<u8>(at) == 0 && isField(fields, "x-sent", "third"));
}
