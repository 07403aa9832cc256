// claim: from-list gives fields with the entries of the list
// weight: ordinary
// matters: StarlingMonkey's HttpHeaders::FromEntries makes the headers of a fetch or a Response of them; what is lost here is never sent
// source: WebAssembly/WASI 0.2 http/types.wit, fields.from-list; HttpHeaders::FromEntries of StarlingMonkey

import { holds } from "../abi/component";
import { fromList, isField, value } from "../abi/component-http";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const list = room(32);
  store<u32>(list, bytes("x-sent"));
  store<u32>(list + 4, 6);
  memory.copy(list + 8, value("word"), 8);
  store<u32>(list + 16, bytes("accept"));
  store<u32>(list + 20, 6);
  memory.copy(list + 24, value("text/plain"), 8);
  const at = room(8);
  fromList(list, 2, at);
  if (load<u8>(at) != 0) return holds(false);
  return holds(isField(load<i32>(at + 4), "x-sent", "word") && isField(load<i32>(at + 4), "accept", "text/plain"));
}
