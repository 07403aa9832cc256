// claim: fd_fdstat_get of wasi_unstable knows standard input, output and error
// weight: ordinary
// matters: isatty of wasi-libc of 2019 (isatty.c) asks for it before the first line is printed.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx, fd_fdstat_get; wasi-libc of 2019, isatty.c
// build: wasi_unstable

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_fdstat_get } from "../abi/wasi_unstable";

export function _start(): void {
  for (let fd = 0; fd < 3; fd++) {
    const fdstat = buffer(24);
    succeeds(fd_fdstat_get(fd, fdstat));
    check(1 + fd, load<u8>(fdstat) <= 7);
    check(4 + fd, !untouched(fdstat + 8, 8));
  }
  exit(0);
}
