// claim: has is true of a name that is there, in either case, and false of another
// weight: ordinary
// matters: HttpHeadersReadOnly::has of StarlingMonkey, behind Headers.has, asks so on 0.2: whether a default such as a content type is set is decided by it
// source: WebAssembly/WASI 0.3 http/types.wit, fields.has

import { holds } from "../abi/component";
import { append, hasField, newFields } from "../abi/component-http-0.3";
import { bytes } from "../abi/component-room";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "word");
  if (hasField(fields, bytes("x-sent"), 6) != 1 || hasField(fields, bytes("X-SENT"), 6) != 1) return holds(false);
  return holds(hasField(fields, bytes("accept"), 6) == 0);
}
