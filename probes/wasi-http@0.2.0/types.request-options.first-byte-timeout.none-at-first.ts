// claim: first-byte-timeout of new options is none
// weight: unusual
// matters: middleware that sets a limit only where none is looks at it; another value means that it sets none
// source: WebAssembly/WASI 0.2 http/types.wit, request-options.first-byte-timeout: none where it is not set

import { holds } from "../abi/component";
import { firstByteTimeout, newOptions } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const at = room(16);
  firstByteTimeout(newOptions(), at);
  return holds(load<u8>(at) == 0);
}
