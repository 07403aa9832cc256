// claim: args_sizes_get counts the program name, each argument and the bytes they take
// weight: core
// source: WebAssembly/WASI preview1 docs.md, args_sizes_get
// args: ["one", "two words"]

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { args_sizes_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  succeeds(args_sizes_get(sizes, sizes + 4));
  check(1, load<i32>(sizes) == 3);
  // The name is the runtime's choice, so its length is not known: at least its zero byte.
  check(2, load<u32>(sizes, 4) >= 1 + 4 + 10 && load<u32>(sizes, 4) < 4096);
  exit(0);
}
