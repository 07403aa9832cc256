// claim: random_get fills just as many bytes as asked, for every length from 0 to 40
// weight: unusual
// matters: A host that fills words only leaves the last bytes of a key at zero.
// source: WebAssembly/WASI preview1 docs.md, random_get

import { UNTOUCHED, buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { random_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const bytes = buffer(64);
  for (let length = 0; length <= 40; length++) {
    let last = UNTOUCHED;
    // A random byte is the pattern by chance once in 256: never sixteen times in a row.
    for (let tries = 0; tries < 16 && last == UNTOUCHED; tries++) {
      succeeds(random_get(bytes, length));
      check(1, untouched(bytes + length, 64 - length));
      last = length == 0 ? 0 : load<u8>(bytes + length - 1);
    }
    check(2, last != UNTOUCHED);
  }
  exit(0);
}
