// claim: A program that exits 42 if its arguments are `name`, `one` and `two words`, else 43 and their number.

import { buffer, same } from "../bytes";
import { exit } from "../check";
import { args_get, args_sizes_get } from "../wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  const pointers = buffer(256);
  const bytes = buffer(4096);
  if (args_sizes_get(sizes, sizes + 4) != 0 || load<u32>(sizes) > 60 || load<u32>(sizes, 4) > 4096) exit(40);
  if (args_get(pointers, bytes) != 0) exit(41);
  const right = load<u32>(sizes) == 3 && same(load<u32>(pointers), "name")
    && same(load<u32>(pointers, 4), "one") && same(load<u32>(pointers, 8), "two words");
  exit(right ? 42 : 43 + load<i32>(sizes));
}
