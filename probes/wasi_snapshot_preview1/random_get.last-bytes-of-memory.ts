// claim: random_get fills a buffer that ends where the memory ends
// weight: unusual
// matters: A key at the very end of the heap stays zero, or start-up fails, by a bounds check that is off by one.
// source: WebAssembly/WASI preview1 docs.md, random_get "buf": any buffer within the memory

import { check, exit, setUp, succeeds } from "../abi/check";
import { random_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(memory.grow(1) >= 0);
  const at = ((memory.size() << 16) as usize) - 32;
  succeeds(random_get(at, 32));
  check(1, load<u64>(at) != 0 && load<u64>(at, 24) != 0);
  const before = load<u64>(at, 24);
  succeeds(random_get(at, 32));
  check(2, load<u64>(at, 24) != before);
  exit(0);
}
