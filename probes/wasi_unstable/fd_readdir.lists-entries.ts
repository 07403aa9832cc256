// claim: fd_readdir of wasi_unstable lists the files and directories of a directory, once each
// weight: ordinary
// matters: readdir of wasi-libc of 2019 (readdir.c): an entry that is missing is a file that is not seen.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx, fd_readdir; typenames.witx, dirent
// files: {"alpha.txt": "a", "beta/": "", "gamma": "c"}
// build: wasi_unstable

import { buffer, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { fd_readdir } from "../abi/wasi_unstable";

export function _start(): void {
  const entries = buffer(1024);
  const used = buffer(4);
  succeeds(fd_readdir(sandbox(), entries, 1024, 0, used));
  check(1, load<u32>(used) < 1024);
  let found = 0;
  let at: usize = 0;
  for (; at + 24 <= load<u32>(used); at += 24 + load<u32>(entries + at, 16)) {
    const length = load<u32>(entries + at, 16);
    const name = entries + at + 24;
    if (length == 9 && same(name, "alpha.txt")) found += 1;
    else if (length == 4 && same(name, "beta")) found += 16;
    else if (length == 5 && same(name, "gamma")) found += 256;
  }
  check(3, at == load<u32>(used));
  check(2, found == 1 + 16 + 256);
  exit(0);
}
