// claim: args_get of wasi_unstable writes the arguments behind the program name, each ending in a zero byte
// weight: ordinary
// matters: wasi-libc before 2020 (crt1.c) built argv from it: modules of that time still run on npm and in plug-in stores.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx, args_get; wasi-libc of 2019, crt1.c
// args: ["one", "two words"]
// build: wasi_unstable

import { buffer, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { args_get, args_sizes_get } from "../abi/wasi_unstable";

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
