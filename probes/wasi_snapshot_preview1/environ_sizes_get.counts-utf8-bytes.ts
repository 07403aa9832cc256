// claim: environ_sizes_get counts the bytes of variables in UTF-8, not their characters
// weight: unusual
// when: world a variable that is not ASCII
// matters: A host that counts characters announces too little room, and the last variable is cut off or written past the buffer.
// source: WebAssembly/WASI preview1 docs.md, environ_sizes_get: the size of the environment variable data
// env: {"ACCENTS": "ééééééééééééééééééééééééééééééé"}

import { UNTOUCHED_32, buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { environ_get, environ_sizes_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  succeeds(environ_sizes_get(sizes, sizes + 4));
  check(3, load<u32>(sizes) > 0 && load<u32>(sizes) != UNTOUCHED_32);
  const environ = buffer(256);
  setUp(load<u32>(sizes) < 64 && environ_get(environ, buffer(8192)) == 0);
  for (let i = load<i32>(sizes); i < 64; i++) check(4, load<u32>(environ + (i << 2)) == UNTOUCHED_32);
  let length = 0;
  for (let i = 0; i < load<i32>(sizes); i++) {
    let at: usize = load<u32>(environ + (i << 2));
    while (load<u8>(at++) != 0) length++;
    length++; // the zero byte
  }
  check(1, length >= 8 + 62 + 1);
  check(2, load<i32>(sizes, 4) == length);
  exit(0);
}
