// claim: between-bytes-timeout is what set-between-bytes-timeout set
// weight: ordinary
// matters: RequestOptions::to_wasi of wstd (http/client.rs) fails the request where it is refused; where it is dropped, a stream that stalls holds its client for ever
// source: WebAssembly/WASI 0.2 http/types.wit, request-options.set-between-bytes-timeout; RequestOptions::to_wasi in http/client.rs of wstd

import { holds } from "../abi/component";
import { betweenBytesTimeout, newOptions, setBetweenBytesTimeout } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const options = newOptions();
  if (setBetweenBytesTimeout(options, 1, 2_000_000_000) != 0) return holds(false);
  const at = room(16);
  betweenBytesTimeout(options, at);
  return holds(load<u8>(at) == 1 && load<u64>(at + 8) == 2_000_000_000);
}
