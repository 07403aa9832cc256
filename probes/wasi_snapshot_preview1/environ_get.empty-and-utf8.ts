// claim: environ_get keeps an empty value and passes non-ASCII characters as UTF-8
// weight: unusual
// when: world a variable that is empty or not ASCII
// matters: A variable that is set but empty differs from none in every shell script's logic, and a home directory may have an umlaut.
// source: WebAssembly/WASI preview1 docs.md, environ_get, string encoding
// env: {"EMPTY": "", "ACCENT": "café"}
//
// The command line of Wasmer cannot be handed an empty value (--env NAME= is refused), so that it is not measured
// there.

import { buffer, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { environ_get, environ_sizes_get } from "../abi/wasi_snapshot_preview1";

const ACCENT = memory.data<u8>([0x41, 0x43, 0x43, 0x45, 0x4e, 0x54, 0x3d, 0x63, 0x61, 0x66, 0xc3, 0xa9, 0]);

export function _start(): void {
  const sizes = buffer(8);
  setUp(environ_sizes_get(sizes, sizes + 4) == 0 && load<u32>(sizes) < 64 && load<u32>(sizes, 4) < 8192);
  const environ = buffer(load<i32>(sizes) << 2);
  succeeds(environ_get(environ, buffer(load<u32>(sizes, 4))));
  let found = 0;
  for (let i = 0; i < load<i32>(sizes); i++) {
    const at: usize = load<u32>(environ + (i << 2));
    if (same(at, "EMPTY=\0")) found |= 1;
    let equal = 0;
    while (equal < 13 && load<u8>(at + equal) == load<u8>(ACCENT + equal)) equal++;
    if (equal == 13) found |= 2;
  }
  check(1, (found & 1) != 0);
  check(2, (found & 2) != 0);
  exit(0);
}
