// claim: args_get writes no byte beyond the sizes that args_sizes_get announced
// weight: ordinary
// matters: wasi-libc's __main_void.c allocates just the sizes that it was told; a byte more overwrites the heap before main starts.
// source: WebAssembly/WASI preview1 docs.md, args_get; wasi-libc __main_void.c allocates just these sizes
// args: ["one", "two words"]

import { buffer, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { args_get, args_sizes_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  setUp(args_sizes_get(sizes, sizes + 4) == 0 && load<i32>(sizes) == 3 && load<u32>(sizes, 4) < 4096);
  const size = load<u32>(sizes, 4);
  const argv = buffer(32);
  const bytes = buffer(size + 16);
  succeeds(args_get(argv, bytes));
  check(1, !untouched(argv, 12) && !untouched(bytes, size));
  check(2, untouched(argv + 12, 20));
  check(3, untouched(bytes + size, 16));
  exit(0);
}
