// claim: clone gives fields with the same entries, which change alone
// weight: ordinary
// matters: StarlingMonkey's HttpHeadersReadOnly::clone copies the headers of what came in before a script changes them; without a copy of its own the change traps or reaches the original
// source: WebAssembly/WASI 0.2 http/types.wit, fields.clone: a deep copy; what an answer passes on of its headers

import { holds } from "../abi/component";
import { append, cloneFields, hasField, isField, newFields } from "../abi/component-http";
import { bytes } from "../abi/component-room";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "word");
  const copy = cloneFields(fields);
  append(copy, "accept", "text/plain");
  if (!isField(copy, "x-sent", "word") || !isField(copy, "accept", "text/plain")) return holds(false);
  return holds(hasField(fields, bytes("accept"), 6) == 0);
}
