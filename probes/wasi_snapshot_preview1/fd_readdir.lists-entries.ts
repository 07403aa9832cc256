// claim: fd_readdir lists the files and directories of a directory, once each
// weight: ordinary
// matters: wasi-libc's readdir.c and Go's os.ReadDir over syscall.ReadDir show what it gives; an entry that is missing is a file that is not built, copied or removed.
// source: WebAssembly/WASI preview1 docs.md, fd_readdir
// files: {"alpha.txt": "a", "beta/": "", "gamma": "c"}

import { buffer, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { fd_readdir } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const entries = buffer(1024);
  const used = buffer(4);
  succeeds(fd_readdir(sandbox(), entries, 1024, 0, used));
  check(1, load<u32>(used) < 1024);
  let found = 0;
  let at: usize = 0;
  while (at + 24 <= load<u32>(used)) {
    const length = load<u32>(entries + at, 16);
    const name = entries + at + 24;
    check(2, at + 24 + length <= load<u32>(used));
    if (length == 9 && same(name, "alpha.txt")) found += 1;
    else if (length == 4 && same(name, "beta")) found += 16;
    else if (length == 5 && same(name, "gamma")) found += 256;
    at += 24 + length;
  }
  check(4, at == load<u32>(used));
  check(3, found == 1 + 16 + 256);
  exit(0);
}
