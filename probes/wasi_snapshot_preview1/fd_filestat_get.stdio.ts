// claim: fd_filestat_get knows standard input, output and error
// weight: ordinary
// when: world a standard stream
// matters: CPython's FileIO (Modules/_io/fileio.c) asks fstat, wasi-libc's fstat.c, of standard input, output and error as it starts; with EBADF it runs without sys.stdout.
// source: WebAssembly/WASI preview1 docs.md, fd_filestat_get; wasi-libc fstat

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  for (let fd = 0; fd < 3; fd++) {
    const filestat = buffer(64);
    succeeds(fd_filestat_get(fd, filestat));
    check(1 + fd, load<u8>(filestat, 16) <= 7);
  }
  exit(0);
}
