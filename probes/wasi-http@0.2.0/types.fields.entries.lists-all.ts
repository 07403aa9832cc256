// claim: entries lists each value with its name
// weight: ordinary
// matters: header_map_from_wasi of wstd (http/fields.rs) and StarlingMonkey's HttpHeadersReadOnly::entries read every answer's headers so; what is left out does not exist for the program
// source: WebAssembly/WASI 0.2 http/types.wit, fields.entries: names that have several values stand several times; http/fields.rs of wstd reads every answer so

import { holds, isString } from "../abi/component";
import { append, entries, newFields } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const fields = newFields();
  append(fields, "x-sent", "one");
  append(fields, "x-sent", "other");
  append(fields, "accept", "text/plain");
  const list = room(8);
  entries(fields, list);
  if (load<u32>(list + 4) != 3) return holds(false);
  let found = 0;
  for (let entry = load<u32>(list); entry < load<u32>(list) + 48; entry += 16) {
    if (isString(entry, "x-sent") && isString(entry + 8, "one")) found += 1;
    if (isString(entry, "x-sent") && isString(entry + 8, "other")) found += 10;
    if (isString(entry, "accept") && isString(entry + 8, "text/plain")) found += 100;
  }
  return holds(found == 111);
}
