// claim: The harness passes environment variables
// env: {"WASI_SCAN": "probe this"}

import { buffer, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { environ_get, environ_sizes_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  succeeds(environ_sizes_get(sizes, sizes + 4));
  check(1, load<u32>(sizes) < 64 && load<u32>(sizes, 4) < 8192);
  const environ = buffer(load<i32>(sizes) << 2);
  succeeds(environ_get(environ, buffer(load<i32>(sizes, 4))));
  for (let i = 0; i < load<i32>(sizes); i++) {
    if (same(load<u32>(environ + (i << 2)), "WASI_SCAN=probe this\0")) exit(0);
  }
  check(2, false);
}
