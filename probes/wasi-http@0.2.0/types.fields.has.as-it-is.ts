// claim: has is true of a name that is there, in either case, and false of another
// weight: ordinary
// matters: StarlingMonkey's HttpHeadersReadOnly::has, behind Headers.has, decides by it whether a default such as a content type is to be set
// source: WebAssembly/WASI 0.2 http/types.wit, fields.has; StarlingMonkey's Headers.has

import { holds } from "../abi/component";
import { append, hasField, newFields } from "../abi/component-http";
import { bytes } from "../abi/component-room";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "word");
  if (hasField(fields, bytes("x-sent"), 6) != 1 || hasField(fields, bytes("X-SENT"), 6) != 1) return holds(false);
  return holds(hasField(fields, bytes("accept"), 6) == 0);
}
