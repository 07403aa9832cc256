// claim: from-list of a name with a space is invalid-syntax
// weight: unusual
// matters: StarlingMonkey's HttpHeaders::FromEntries throws a TypeError for it, as the fetch standard wants; a host that takes the name lets a line be smuggled into the request
// source: WebAssembly/WASI 0.2 http/types.wit, header-error invalid-syntax: a name or value that HTTP does not allow

import { holds } from "../abi/component";
import { fromList, value } from "../abi/component-http";
import { bytes, room } from "../abi/component-room";

const INVALID_SYNTAX: u8 = 0;

export function run(): i32 {
  const list = room(16);
  store<u32>(list, bytes("not a name"));
  store<u32>(list + 4, 10);
  memory.copy(list + 8, value("word"), 8);
  const at = room(8);
  fromList(list, 1, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == INVALID_SYNTAX);
}
