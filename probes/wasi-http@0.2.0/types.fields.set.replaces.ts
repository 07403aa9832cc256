// claim: set replaces all values of a name
// weight: ordinary
// matters: StarlingMonkey's HttpHeaders::set, behind Headers.set, calls it; a content type that is added instead of replaced is sent twice and refused
// source: WebAssembly/WASI 0.2 http/types.wit, fields.set: clears any existing values; Headers.set of the fetch standard

import { holds } from "../abi/component";
import { append, isField, newFields, setField, value } from "../abi/component-http";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "one");
  append(fields, "x-sent", "other");
  const at = room(2);
  setField(fields, bytes("x-sent"), 6, value("third"), 1, at);
  return holds(load<u8>(at) == 0 && isField(fields, "x-sent", "third"));
}
