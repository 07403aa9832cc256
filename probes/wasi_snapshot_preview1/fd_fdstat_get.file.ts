// claim: fd_fdstat_get of a regular file gives its type and the right to read
// weight: ordinary
// when: memory the program looks at the rights of a file
// matters: wasi-libc's fcntl.c (F_GETFL) makes the access mode of the rights and isatty.c looks at the type; a file that is shown as a terminal is written line by line.
// source: WebAssembly/WASI preview1 docs.md, fdstat "fs_filetype", "fs_flags", "fs_rights_base"; wasi-libc fcntl(F_GETFL) derives the access mode from the rights
// files: {"hello.txt": "hello, file"}

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_FILE } from "../abi/effect";
import { open } from "../abi/sandbox";
import { fd_fdstat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fdstat = buffer(24);
  succeeds(fd_fdstat_get(open("hello.txt"), fdstat));
  check(1, load<u8>(fdstat) == TYPE_FILE);
  check(2, (load<u64>(fdstat, 8) & 2) != 0 && load<u64>(fdstat, 8) != 0xa5a5a5a5a5a5a5a5);
  exit(0);
}
