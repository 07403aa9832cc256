// claim: fd_fdstat_get knows standard input, output and error
// weight: ordinary
// matters: isatty of wasi-libc's isatty.c decides by it whether standard output is buffered by lines; a wrong type mixes output up or loses it.
// source: WebAssembly/WASI preview1 docs.md, fd_fdstat_get; wasi-libc isatty and the start of Go

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_fdstat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  for (let fd = 0; fd < 3; fd++) {
    const fdstat = buffer(24);
    succeeds(fd_fdstat_get(fd, fdstat));
    check(1 + fd, load<u8>(fdstat) <= 7);
    check(4 + fd, !untouched(fdstat + 8, 8));
  }
  exit(0);
}
