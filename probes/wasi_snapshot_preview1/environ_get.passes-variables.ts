// claim: environ_get writes each variable as KEY=value, ending in a zero byte
// weight: ordinary
// matters: Go's runtime/os_wasip1.go (goenvs) and wasi-libc's __wasilibc_initialize_environ.c make the environment of it; getenv finds nothing where the zeros are missing.
// source: WebAssembly/WASI preview1 docs.md, environ_get
// env: {"FIRST": "1", "SECOND": "two=2, 3"}

import { buffer, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { environ_get, environ_sizes_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  setUp(environ_sizes_get(sizes, sizes + 4) == 0 && load<u32>(sizes) < 64 && load<u32>(sizes, 4) < 8192);
  const count = load<i32>(sizes);
  const environ = buffer(count << 2);
  const size = load<u32>(sizes, 4);
  const bytes = buffer(size);
  succeeds(environ_get(environ, bytes));
  let found = 0;
  for (let i = 0; i < count; i++) {
    const at = load<u32>(environ + (i << 2));
    check(1, at - (bytes as u32) < size);
    if (same(at, "FIRST=1\0")) found |= 1;
    if (same(at, "SECOND=two=2, 3\0")) found |= 2;
  }
  check(2, found == 3);
  exit(0);
}
