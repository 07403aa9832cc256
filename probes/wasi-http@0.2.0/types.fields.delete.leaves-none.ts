// claim: delete takes all values of a name away, and no others
// weight: ordinary
// matters: StarlingMonkey's HttpHeaders::remove, behind Headers.delete, calls it; a proxy that strips Authorization would pass it on
// source: WebAssembly/WASI 0.2 http/types.wit, fields.delete; Headers.delete of the fetch standard

import { holds } from "../abi/component";
import { append, deleteField, hasField, isField, newFields } from "../abi/component-http";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "one");
  append(fields, "x-sent", "other");
  append(fields, "accept", "text/plain");
  const at = room(2);
  deleteField(fields, bytes("x-sent"), 6, at);
  if (load<u8>(at) != 0 || hasField(fields, bytes("x-sent"), 6) != 0) return holds(false);
  return holds(isField(fields, "accept", "text/plain"));
}
