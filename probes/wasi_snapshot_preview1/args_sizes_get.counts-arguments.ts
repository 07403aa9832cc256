// claim: args_sizes_get counts the program name, each argument and the bytes they take
// weight: ordinary
// matters: wasi-libc's __main_void.c and Go's runtime/os_wasip1.go allocate by it; a count that is too low loses arguments, one too high yields garbage.
// source: WebAssembly/WASI preview1 docs.md, args_sizes_get
// args: ["one", "two words"]

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { args_get, args_sizes_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  succeeds(args_sizes_get(sizes, sizes + 4));
  check(1, load<i32>(sizes) == 3);
  check(2, load<u32>(sizes, 4) >= 1 + 4 + 10 && load<u32>(sizes, 4) < 4096);
  // The name is the runtime's choice: its length is read from where it was written.
  const argv = buffer(12);
  setUp(args_get(argv, buffer(4096)) == 0);
  let length = 4 + 10 + 1;
  for (let at: usize = load<u32>(argv); load<u8>(at) != 0; at++) length++;
  check(3, load<i32>(sizes, 4) == length);
  exit(0);
}
