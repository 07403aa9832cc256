// claim: fd_readdir at cookie 0 starts again and lists what was created in between
// weight: unusual
// when: world a directory that is read twice
// matters: rewinddir(3) of wasi-libc's rewinddir.c starts over with cookie 0, and expects what was created since.
// source: WebAssembly/WASI preview1 docs.md, fd_readdir "cookie"; dircookie 0 is the start of the directory; wasi-libc rewinddir.c
// files: {"alpha.txt": "a"}

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { entry } from "../abi/dirents";
import { CREATE, open, sandbox } from "../abi/sandbox";
import { fd_readdir } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = sandbox();
  const entries = buffer(1024);
  const used = buffer(4);
  succeeds(fd_readdir(fd, entries, 1024, 0, used));
  check(1, load<u32>(used) < 1024 && entry(entries, load<u32>(used), "alpha.txt") != 0);
  open("beta.txt", CREATE);
  succeeds(fd_readdir(fd, entries, 1024, 0, used));
  check(2, load<u32>(used) < 1024 && entry(entries, load<u32>(used), "alpha.txt") != 0);
  check(3, entry(entries, load<u32>(used), "beta.txt") != 0);
  exit(0);
}
