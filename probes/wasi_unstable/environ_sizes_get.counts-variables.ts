// claim: environ_sizes_get of wasi_unstable counts the variables and the bytes they take
// weight: core
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx, environ_sizes_get; wasi-libc of 2019, crt1.c
// env: {"FIRST": "1", "SECOND": "two=2, 3"}
// build: wasi_unstable

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { environ_sizes_get } from "../abi/wasi_unstable";

export function _start(): void {
  const sizes = buffer(8);
  succeeds(environ_sizes_get(sizes, sizes + 4));
  // A runtime may add variables of its own.
  check(1, load<u32>(sizes) >= 2 && load<u32>(sizes) < 512);
  check(2, load<u32>(sizes, 4) >= 8 + 15 && load<u32>(sizes, 4) < 65536);
  exit(0);
}
