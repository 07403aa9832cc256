// claim: fd_readdir gives the inode that the file's status has
// weight: unusual
// matters: wasi-libc's readdir.c hands it on as d_ino, and asks for each file's status only where it is 0; tar takes two files for one where it is wrong.
// source: WebAssembly/WASI preview1 docs.md, dirent "d_ino" and filestat "ino"; wasi-libc readdir.c looks it up only where it is 0
// files: {"alpha.txt": "a"}
//
// Node and Wasmer give 0.

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { endAt, entry } from "../abi/dirents";
import { sandbox } from "../abi/sandbox";
import { fd_readdir, path_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const entries = buffer(256);
  const used = buffer(4);
  const filestat = buffer(64);
  succeeds(fd_readdir(sandbox(), entries, 256, 0, used));
  check(1, load<u32>(used) < 256 && endAt(entries, load<u32>(used)));
  const at = entry(entries, load<u32>(used), "alpha.txt");
  check(2, at != 0);
  setUp(path_filestat_get(sandbox(), 0, text("alpha.txt"), 9, filestat) == 0);
  check(3, load<u64>(at, 8) == load<u64>(filestat, 8));
  exit(0);
}
