// claim: connect-timeout is none at first, and what set-connect-timeout set
// weight: edge
// source: WebAssembly/WASI 0.2 http/types.wit, request-options.set-connect-timeout: an error where the host does not have it

import { holds } from "../abi/component";
import { connectTimeout, newOptions, setConnectTimeout } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const options = newOptions();
  const at = room(16);
  connectTimeout(options, at);
  if (load<u8>(at) != 0) return holds(false);
  if (setConnectTimeout(options, 1, 2_000_000_000) != 0) return holds(false);
  connectTimeout(options, at);
  return holds(load<u8>(at) == 1 && load<u64>(at + 8) == 2_000_000_000);
}
