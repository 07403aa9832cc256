// claim: environ_sizes_get counts the variables and the bytes they take
// weight: ordinary
// matters: wasi-libc's __wasilibc_initialize_environ.c and Go's runtime/os_wasip1.go allocate by it; a count that is too low loses variables.
// source: WebAssembly/WASI preview1 docs.md, environ_sizes_get
// env: {"FIRST": "1", "SECOND": "two=2, 3"}

import { UNTOUCHED_32, buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { environ_get, environ_sizes_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  succeeds(environ_sizes_get(sizes, sizes + 4));
  // A runtime may add variables of its own.
  check(1, load<u32>(sizes) >= 2 && load<u32>(sizes) < 512);
  check(2, load<u32>(sizes, 4) >= 8 + 15 && load<u32>(sizes, 4) < 65536);
  setUp(load<u32>(sizes, 4) <= 8192);
  const environ = buffer(4 * 512);
  setUp(environ_get(environ, buffer(8192)) == 0);
  let count = 0;
  let length = 0;
  for (; load<u32>(environ + count * 4) != UNTOUCHED_32; count++) {
    for (let at: usize = load<u32>(environ + count * 4); load<u8>(at) != 0; at++) length++;
    length++; // the zero byte
  }
  check(3, load<i32>(sizes) == count);
  check(4, load<i32>(sizes, 4) == length);
  exit(0);
}
