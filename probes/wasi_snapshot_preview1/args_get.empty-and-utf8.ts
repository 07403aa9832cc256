// claim: args_get keeps an empty argument and passes non-ASCII characters as UTF-8
// weight: unusual
// when: world an argument that is empty or not ASCII
// matters: A file name with an umlaut, or an empty argument, reaches main through wasi-libc's __main_void.c as it was given; else the program opens another file.
// source: WebAssembly/WASI preview1 docs.md, args_get, string encoding
// args: ["", "café", "--last"]

import { buffer, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { args_get, args_sizes_get } from "../abi/wasi_snapshot_preview1";

const CAFE = memory.data<u8>([0x63, 0x61, 0x66, 0xc3, 0xa9, 0]);

export function _start(): void {
  const sizes = buffer(8);
  setUp(args_sizes_get(sizes, sizes + 4) == 0 && load<i32>(sizes) == 4 && load<u32>(sizes, 4) < 4096);
  const argv = buffer(16);
  succeeds(args_get(argv, buffer(load<i32>(sizes, 4))));
  check(1, load<u8>(load<u32>(argv, 4)) == 0);
  const accented: usize = load<u32>(argv, 8);
  for (let i = 0; i < 6; i++) check(2, load<u8>(accented + i) == load<u8>(CAFE + i));
  check(3, same(load<u32>(argv, 12), "--last\0"));
  exit(0);
}
