// claim: environ_sizes_get counts the variables and the bytes they take
// weight: core
// source: WebAssembly/WASI preview1 docs.md, environ_sizes_get
// env: {"FIRST": "1", "SECOND": "two=2, 3"}

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { environ_sizes_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  succeeds(environ_sizes_get(sizes, sizes + 4));
  // A runtime may add variables of its own.
  check(1, load<u32>(sizes) >= 2 && load<u32>(sizes) < 512);
  check(2, load<u32>(sizes, 4) >= 8 + 15 && load<u32>(sizes, 4) < 65536);
  exit(0);
}
