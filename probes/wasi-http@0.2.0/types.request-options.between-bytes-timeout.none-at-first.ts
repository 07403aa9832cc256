// claim: between-bytes-timeout of new options is none
// weight: unusual
// matters: middleware that sets a limit only where none is looks at it; another value means that it sets none
// source: WebAssembly/WASI 0.2 http/types.wit, request-options.between-bytes-timeout: none where it is not set

import { holds } from "../abi/component";
import { betweenBytesTimeout, newOptions } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const at = room(16);
  betweenBytesTimeout(newOptions(), at);
  return holds(load<u8>(at) == 0);
}
