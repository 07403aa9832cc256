// claim: args_sizes_get of wasi_unstable counts the program name, each argument and the bytes they take
// weight: ordinary
// matters: wasi-libc before 2020 (crt1.c) allocated by it; a wrong count loses arguments or reads garbage.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx, args_sizes_get; wasi-libc of 2019, crt1.c
// args: ["one", "two words"]
// build: wasi_unstable

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { args_get, args_sizes_get } from "../abi/wasi_unstable";

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
