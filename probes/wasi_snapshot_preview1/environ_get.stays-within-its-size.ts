// claim: environ_get writes no byte beyond the sizes that environ_sizes_get announced
// weight: ordinary
// matters: wasi-libc's __wasilibc_initialize_environ.c allocates just the announced sizes; a byte more overwrites the heap before main starts.
// source: WebAssembly/WASI preview1 docs.md, environ_get; wasi-libc environ.c allocates just these sizes
// env: {"FIRST": "1", "SECOND": "two=2, 3"}

import { buffer, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { environ_get, environ_sizes_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  setUp(environ_sizes_get(sizes, sizes + 4) == 0 && load<u32>(sizes) < 64 && load<u32>(sizes, 4) < 8192);
  const count = load<u32>(sizes);
  const size = load<u32>(sizes, 4);
  setUp(count > 0 && size > 0);
  const environ = buffer(count * 4 + 16);
  const bytes = buffer(size + 16);
  succeeds(environ_get(environ, bytes));
  check(1, !untouched(environ, count * 4) && !untouched(bytes, size));
  check(2, untouched(environ + count * 4, 16));
  check(3, untouched(bytes + size, 16));
  exit(0);
}
