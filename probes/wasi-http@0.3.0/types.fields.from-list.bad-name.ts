// claim: from-list of a name with a space is invalid-syntax
// weight: unusual
// matters: http_into_wasi_request of the crate wasip3 (http_compat/conversions.rs) hands names on unseen: a host that takes the name lets a line be smuggled into the request
// source: WebAssembly/WASI 0.3 http/types.wit, header-error invalid-syntax: a name or value that HTTP does not allow

import { holds } from "../abi/component";
import { fromList, RESULT_SIZE, value } from "../abi/component-http-0.3";
import { bytes, room } from "../abi/component-room";

const INVALID_SYNTAX: u8 = 0;

export function run(): i32 {
  const list = room(16);
  store<u32>(list, bytes("not a name"));
  store<u32>(list + 4, 10);
  memory.copy(list + 8, value("word"), 8);
  const at = room(RESULT_SIZE);
  fromList(list, 1, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == INVALID_SYNTAX);
}
