// claim: environ_sizes_get of wasi_unstable counts the variables and the bytes they take
// weight: ordinary
// matters: wasi-libc of 2019 (crt1.c) allocated by it; a count that is too low loses variables.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx, environ_sizes_get; wasi-libc of 2019, crt1.c
// env: {"FIRST": "1", "SECOND": "two=2, 3"}
// build: wasi_unstable

import { UNTOUCHED_32, buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { environ_get, environ_sizes_get } from "../abi/wasi_unstable";

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
