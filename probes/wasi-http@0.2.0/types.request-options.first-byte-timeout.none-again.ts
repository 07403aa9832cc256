// claim: first-byte-timeout is none where it was set and taken back
// weight: unusual
// matters: wstd makes new options for each request (RequestOptions::to_wasi) and takes none back; a client that shares its options between requests does, and would give up on a slow server
// source: WebAssembly/WASI 0.2 http/types.wit, request-options.set-first-byte-timeout: of an option, none takes it back

import { holds } from "../abi/component";
import { firstByteTimeout, newOptions, setFirstByteTimeout } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const options = newOptions();
  const at = room(16);
  if (setFirstByteTimeout(options, 1, 2_000_000_000) != 0) unreachable();
  firstByteTimeout(options, at);
  if (load<u8>(at) != 1 || load<u64>(at + 8) != 2_000_000_000) return holds(false);
  if (setFirstByteTimeout(options, 0, 0) != 0) unreachable();
  firstByteTimeout(options, at);
  return holds(load<u8>(at) == 0);
}
