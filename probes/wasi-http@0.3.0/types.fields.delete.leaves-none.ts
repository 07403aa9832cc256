// claim: delete takes all values of a name away, and no others
// weight: ordinary
// matters: HttpHeaders::remove of StarlingMonkey, behind Headers.delete, does so on 0.2: a proxy that strips Authorization with it would pass it on
// source: WebAssembly/WASI 0.3 http/types.wit, fields.delete: no name, no error

import { holds } from "../abi/component";
import { append, deleteField, hasField, isField, newFields, RESULT_SIZE } from "../abi/component-http-0.3";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "one");
  append(fields, "x-sent", "other");
  append(fields, "accept", "text/plain");
  const at = room(RESULT_SIZE);
  deleteField(fields, bytes("x-sent"), 6, at);
  if (load<u8>(at) != 0 || hasField(fields, bytes("x-sent"), 6) != 0) return holds(false);
  return holds(isField(fields, "accept", "text/plain"));
}
