// claim: fd_readdir fills a buffer that is shorter than the head of an entry
// weight: unusual
// when: world a buffer shorter than an entry; by no libc
// matters: A libc that begins with a tiny buffer learns that it must grow it by a buffer filled to the brim.
// source: WebAssembly/WASI preview1 docs.md, fd_readdir: it "fills the output buffer as much as possible, potentially truncating the last directory entry"
// files: {"alpha.txt": "a"}
//
// wazero answers EINVAL. Node says that it wrote 10 bytes and wrote none.

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { fd_readdir } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const entries = buffer(16);
  const used = buffer(4);
  succeeds(fd_readdir(sandbox(), entries, 10, 0, used));
  check(1, load<u32>(used) == 10);
  check(2, !untouched(entries, 8));
  check(3, untouched(entries + 10, 6));
  exit(0);
}
