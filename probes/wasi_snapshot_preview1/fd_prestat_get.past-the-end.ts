// claim: fd_prestat_get past the last preopened directory fails with EBADF
// weight: ordinary
// matters: wasi-libc's preopens.c ends the program where the scan ends in another errno than EBADF; the init of Go's syscall/fs_wasip1.go panics, or after ENOTDIR scans for ever.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"; wasi-libc preopens.c: the scan ends at EBADF and any other errno ends the program

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { fd_prestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const prestat = buffer(8);
  let fd = 3;
  let errno = 0;
  while (fd < 64 && (errno = fd_prestat_get(fd, prestat)) == 0) fd++;
  failsWith(errno, EBADF);
  exit(0);
}
