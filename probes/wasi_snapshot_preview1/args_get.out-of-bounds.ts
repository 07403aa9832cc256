// claim: args_get with a pointer out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A host that follows a wild pointer writes over its own memory: the sandbox ends there.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// args: ["one"]
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer } from "../abi/bytes";
import { exit, refuses, setUp, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { args_get, args_sizes_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  setUp(args_sizes_get(sizes, sizes + 4) == 0 && load<i32>(sizes) == 2 && load<u32>(sizes, 4) < 4096);
  const argv = buffer(8);
  succeeds(args_get(argv, buffer(load<u32>(sizes, 4))));
  validCallReturned();
  refuses(args_get(argv, BEYOND));
  exit(0);
}
