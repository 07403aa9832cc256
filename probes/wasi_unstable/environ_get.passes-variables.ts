// claim: environ_get of wasi_unstable writes each variable as KEY=value, ending in a zero byte
// weight: ordinary
// matters: getenv of wasi-libc of 2019 (crt1.c fills environ): without it HOME and PATH are empty.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx, environ_get; wasi-libc of 2019, crt1.c
// env: {"FIRST": "1", "SECOND": "two=2, 3"}
// build: wasi_unstable

import { buffer, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { environ_get, environ_sizes_get } from "../abi/wasi_unstable";

export function _start(): void {
  const sizes = buffer(8);
  setUp(environ_sizes_get(sizes, sizes + 4) == 0 && load<u32>(sizes) < 64 && load<u32>(sizes, 4) < 8192);
  const environ = buffer(load<i32>(sizes) << 2);
  succeeds(environ_get(environ, buffer(load<u32>(sizes, 4))));
  let found = 0;
  for (let i = 0; i < load<i32>(sizes); i++) {
    const at: usize = load<u32>(environ + (i << 2));
    if (same(at, "FIRST=1\0")) found |= 1;
    if (same(at, "SECOND=two=2, 3\0")) found |= 2;
  }
  check(1, found == 3);
  exit(0);
}
