// claim: environ_get with a pointer out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: Variables are what the host knows and the guest chooses where they go: at a wild pointer they overwrite the host.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// env: {"NAME": "value"}
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer } from "../abi/bytes";
import { exit, refuses, setUp, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { environ_get, environ_sizes_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  setUp(environ_sizes_get(sizes, sizes + 4) == 0 && load<u32>(sizes) < 64 && load<u32>(sizes, 4) < 8192);
  const environ = buffer(load<i32>(sizes) << 2);
  succeeds(environ_get(environ, buffer(load<u32>(sizes, 4))));
  validCallReturned();
  refuses(environ_get(environ, BEYOND));
  exit(0);
}
