// claim: connect-timeout is none where it was set and taken back
// weight: unusual
// matters: wstd makes new options for each request (RequestOptions::to_wasi) and takes none back; a client that shares its options between requests does, and would give up on a slow network
// source: WebAssembly/WASI 0.2 http/types.wit, request-options.set-connect-timeout: of an option, none takes it back

import { holds } from "../abi/component";
import { connectTimeout, newOptions, setConnectTimeout } from "../abi/component-http";
import { room } from "../abi/component-room";

export function run(): i32 {
  const options = newOptions();
  const at = room(16);
  if (setConnectTimeout(options, 1, 2_000_000_000) != 0) unreachable();
  connectTimeout(options, at);
  if (load<u8>(at) != 1 || load<u64>(at + 8) != 2_000_000_000) return holds(false);
  if (setConnectTimeout(options, 0, 0) != 0) unreachable();
  connectTimeout(options, at);
  return holds(load<u8>(at) == 0);
}
