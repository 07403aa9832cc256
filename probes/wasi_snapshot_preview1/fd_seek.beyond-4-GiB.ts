// claim: fd_seek takes and gives offsets of more than 32 bits
// weight: unusual
// when: world an offset of more than 32 bits
// matters: Disk images and videos are larger; an offset cut to 32 bits overwrites their beginning.
// source: WebAssembly/WASI preview1 docs.md, filesize and filedelta are 64 bits wide
// files: {"hello.txt": "hello, file"}

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_seek } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const offset = buffer(8);
  succeeds(fd_seek(open("hello.txt"), 5_000_000_001, 0, offset));
  check(1, load<u64>(offset) == 5_000_000_001);
  exit(0);
}
