// claim: args_sizes_get counts the bytes of arguments in UTF-8, not their characters
// weight: unusual
// when: world an argument that is not ASCII
// matters: A host that counts characters announces too little room, and the last argument of a Japanese command line is cut off or written past the buffer.
// source: WebAssembly/WASI preview1 docs.md, args_sizes_get: the size of the argument string data
// args: ["ééééééééééééééééééééééééééééééé"]

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { args_get, args_sizes_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  succeeds(args_sizes_get(sizes, sizes + 4));
  const argv = buffer(8);
  check(3, load<i32>(sizes) == 2);
  setUp(args_get(argv, buffer(4096)) == 0);
  let length = 0;
  for (let i: usize = 0; i < 8; i += 4) {
    let at: usize = load<u32>(argv + i);
    while (load<u8>(at++) != 0) length++;
    length++; // the zero byte
  }
  check(1, length > 62);
  check(2, load<i32>(sizes, 4) == length);
  exit(0);
}
