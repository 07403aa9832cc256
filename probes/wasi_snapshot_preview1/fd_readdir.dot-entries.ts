// claim: fd_readdir lists the directory itself and its parent as `.` and `..`
// weight: unusual
// matters: readdir(3) of POSIX gives both, and du counts the directory itself by `.`.
// source: WebAssembly/WASI preview1 docs.md, fd_readdir does not say; wasi-testsuite wasm32-wasip1 fd_readdir.rs expects them, and libcs leave them out where they must
// files: {"alpha.txt": "a"}
//
// Node lists neither.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { endAt, entry } from "../abi/dirents";
import { sandbox } from "../abi/sandbox";
import { fd_readdir } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const entries = buffer(1024);
  const used = buffer(4);
  succeeds(fd_readdir(sandbox(), entries, 1024, 0, used));
  check(1, load<u32>(used) < 1024 && endAt(entries, load<u32>(used)) && entry(entries, load<u32>(used), "alpha.txt") != 0);
  check(2, entry(entries, load<u32>(used), ".") != 0);
  check(3, entry(entries, load<u32>(used), "..") != 0);
  exit(0);
}
