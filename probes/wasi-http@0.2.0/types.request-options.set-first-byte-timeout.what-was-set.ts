// claim: first-byte-timeout is what set-first-byte-timeout set
// weight: ordinary
// matters: RequestOptions::to_wasi of wstd (http/client.rs) fails the request where it is refused; where it is dropped, a server that hangs holds its client for ever
// source: WebAssembly/WASI 0.2 http/types.wit, request-options.set-first-byte-timeout; RequestOptions::to_wasi in http/client.rs of wstd

import { holds } from "../abi/component";
import { firstByteTimeout, newOptions, setFirstByteTimeout } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const options = newOptions();
  if (setFirstByteTimeout(options, 1, 2_000_000_000) != 0) return holds(false);
  const at = room(16);
  firstByteTimeout(options, at);
  return holds(load<u8>(at) == 1 && load<u64>(at + 8) == 2_000_000_000);
}
