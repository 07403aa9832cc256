// claim: args_get writes the program name and then the arguments, each ending in a zero byte
// weight: ordinary
// matters: Go's runtime (runtime/os_wasip1.go, goenvs) and wasi-libc's __main_void.c build argv from it; without the terminating zeros arguments run into each other.
// source: WebAssembly/WASI preview1 docs.md, args_get
// args: ["one", "two words"]

import { buffer, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { args_get, args_sizes_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  setUp(args_sizes_get(sizes, sizes + 4) == 0 && load<i32>(sizes) == 3 && load<u32>(sizes, 4) < 4096);
  const argv = buffer(12);
  const size = load<u32>(sizes, 4);
  const bytes = buffer(size);
  succeeds(args_get(argv, bytes));
  for (let i = 0; i < 12; i += 4) check(1, load<u32>(argv + i) - (bytes as u32) < size);
  check(2, same(load<u32>(argv, 4), "one\0"));
  check(3, same(load<u32>(argv, 8), "two words\0"));
  exit(0);
}
