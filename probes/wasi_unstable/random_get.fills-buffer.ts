// claim: random_get of wasi_unstable fills every byte it was given, differently each time, and no byte more
// weight: ordinary
// matters: getentropy of wasi-libc of 2019 (getentropy.c) makes keys of it; zeros are guessable.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx, random_get
// build: wasi_unstable

import { UNTOUCHED, buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { random_get } from "../abi/wasi_unstable";

export function _start(): void {
  const bytes = buffer(48);
  const reached = buffer(32);
  for (let round = 0; round < 8; round++) {
    const before = load<u64>(bytes);
    succeeds(random_get(bytes, 32));
    check(1, load<u64>(bytes) != before);
    for (let i = 0; i < 32; i++) if (load<u8>(bytes + i) != UNTOUCHED) store<u8>(reached + i, 1);
  }
  for (let i = 0; i < 32; i++) check(2, load<u8>(reached + i) == 1);
  check(3, untouched(bytes + 32, 16));
  exit(0);
}
