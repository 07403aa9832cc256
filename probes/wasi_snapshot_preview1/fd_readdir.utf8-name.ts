// claim: fd_readdir gives a name in UTF-8 and counts its bytes
// weight: unusual
// when: world a name that is not ASCII
// matters: A count of characters instead of bytes cuts the name, and all that follow in the buffer are garbage.
// source: WebAssembly/WASI preview1 docs.md, dirent "d_namlen": the length of the name in bytes
// files: {"café": "coffee"}

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { DIRENT, endAt } from "../abi/dirents";
import { sandbox } from "../abi/sandbox";
import { fd_readdir } from "../abi/wasi_snapshot_preview1";

const CAFE = memory.data<u8>([0x63, 0x61, 0x66, 0xc3, 0xa9]);

export function _start(): void {
  const entries = buffer(256);
  const used = buffer(4);
  succeeds(fd_readdir(sandbox(), entries, 256, 0, used));
  check(1, load<u32>(used) < 256 && endAt(entries, load<u32>(used)));
  let found = 0;
  for (let at: usize = 0; at < load<u32>(used); at += DIRENT + load<u32>(entries + at, 16)) {
    let equal = 0;
    while (equal < 5 && load<u8>(entries + at + DIRENT + equal) == load<u8>(CAFE + equal)) equal++;
    if (equal == 5 && load<u32>(entries + at, 16) == 5) found++;
  }
  check(2, found == 1);
  exit(0);
}
