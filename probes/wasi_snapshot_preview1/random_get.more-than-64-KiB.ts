// claim: random_get fills 70,000 bytes in one call
// weight: unusual
// when: world more than 64 KiB
// matters: A browser's getRandomValues stops at 64 KiB; a shim that hands that limit on fails for large key pools.
// source: WebAssembly/WASI preview1 docs.md, random_get
//
// crypto.getRandomValues refuses more than 65,536 bytes at once: hosts in JavaScript that pass a buffer on trip over it.

import { check, exit, succeeds } from "../abi/check";
import { random_get } from "../abi/wasi_snapshot_preview1";

const bytes = memory.data(70000);

export function _start(): void {
  succeeds(random_get(bytes, 70000));
  let zeros = 0;
  // Some of them are enough: a slow interpreter shall not run into the limit.
  for (let i = 0; i < 70000; i += 100) if (load<u8>(bytes + i) == 0) zeros++;
  // One byte in 256 is zero: 3 of 700 expected.
  check(1, zeros < 60);
  for (let i = 69900; i < 70000; i++) if (load<u8>(bytes + i) != 0) exit(0);
  check(2, false);
  exit(0);
}
