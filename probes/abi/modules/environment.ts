// claim: A program that exits 42 if its environment is A=1 and B=two words, else 43 and the number of variables.

import { buffer, same } from "../bytes";
import { exit } from "../check";
import { environ_get, environ_sizes_get } from "../wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  const pointers = buffer(256);
  const bytes = buffer(4096);
  if (environ_sizes_get(sizes, sizes + 4) != 0 || load<u32>(sizes) > 60 || load<u32>(sizes, 4) > 4096) exit(40);
  if (environ_get(pointers, bytes) != 0) exit(41);
  const first = same(load<u32>(pointers), "A=1") ? load<u32>(pointers) : load<u32>(pointers, 4);
  const second = load<u32>(pointers, 4) + load<u32>(pointers) - first;
  const right = load<u32>(sizes) == 2 && same(first, "A=1") && same(second, "B=two words");
  exit(right ? 42 : 43 + load<i32>(sizes));
}
