// claim: between-bytes-timeout is none where it was set and taken back
// weight: unusual
// matters: wstd makes new options for each request (RequestOptions::to_wasi) and takes none back; a client that shares its options between requests does, and would cut a slow stream off
// source: WebAssembly/WASI 0.2 http/types.wit, request-options.set-between-bytes-timeout: of an option, none takes it back

import { holds } from "../abi/component";
import { betweenBytesTimeout, newOptions, setBetweenBytesTimeout } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const options = newOptions();
  const at = room(16);
  if (setBetweenBytesTimeout(options, 1, 2_000_000_000) != 0) unreachable();
  betweenBytesTimeout(options, at);
  if (load<u8>(at) != 1 || load<u64>(at + 8) != 2_000_000_000) return holds(false);
  if (setBetweenBytesTimeout(options, 0, 0) != 0) unreachable();
  betweenBytesTimeout(options, at);
  return holds(load<u8>(at) == 0);
}
