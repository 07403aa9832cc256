// claim: fd_fdstat_get of a preopened directory gives its type and lets files below it be read and written
// weight: ordinary
// when: memory the program looks at the rights of a directory
// matters: wasi-libc's openat.c asks a directory what it passes on and asks path_open for no more, and its faccessat.c says EACCES by it; too few rights, and no file below can be written.
// source: WebAssembly/WASI preview1 docs.md, fdstat "fs_rights_inheriting"; wasi-libc openat asks for no right that is not in it

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_DIRECTORY } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { fd_fdstat_get, fd_read, fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fdstat = buffer(24);
  succeeds(fd_fdstat_get(sandbox(), fdstat));
  check(1, load<u8>(fdstat) == TYPE_DIRECTORY);
  check(2, !untouched(fdstat + 16, 8));
  check(3, (load<u64>(fdstat, 16) & 66) == 66); // fd_read, fd_write
  exit(0);
}
