// claim: The harness passes arguments
// args: ["one", "two words"]

import { buffer, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { args_get, args_sizes_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  succeeds(args_sizes_get(sizes, sizes + 4));
  check(1, load<i32>(sizes) == 3 && load<u32>(sizes, 4) < 4096);
  const argv = buffer(12);
  succeeds(args_get(argv, buffer(load<i32>(sizes, 4))));
  check(2, same(load<u32>(argv, 4), "one\0"));
  check(3, same(load<u32>(argv, 8), "two words\0"));
  exit(0);
}
