// claim: fd_readdir of an empty directory lists nothing but `.` and `..`
// weight: ordinary
// when: world an empty directory
// matters: Go's os.ReadDir over syscall.ReadDir in fs_wasip1.go, and rm -r before rmdir, ask whether a directory is empty; an entry that is none makes them fail.
// source: WebAssembly/WASI preview1 docs.md, fd_readdir; Rust std::fs::read_dir and Go os.ReadDir leave those two out
// files: {"dir/": ""}

import { buffer, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { DIRENT } from "../abi/dirents";
import { DIRECTORY, PATHS, open } from "../abi/sandbox";
import { fd_readdir } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const entries = buffer(256);
  const used = buffer(4);
  succeeds(fd_readdir(open("dir", DIRECTORY, PATHS), entries, 256, 0, used));
  check(1, load<u32>(used) < 256);
  for (let at: usize = 0; at < load<u32>(used); at += DIRENT + load<u32>(entries + at, 16)) {
    const length = load<u32>(entries + at, 16);
    check(2, length == 1 ? same(entries + at + DIRENT, ".") : length == 2 && same(entries + at + DIRENT, ".."));
  }
  exit(0);
}
