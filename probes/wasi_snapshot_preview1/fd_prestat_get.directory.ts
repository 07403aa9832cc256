// claim: fd_prestat_get describes descriptor 3 as a preopened directory with a name
// weight: ordinary
// matters: wasi-libc's preopens.c and the init of Go's syscall/fs_wasip1.go begin at descriptor 3; where it is not a directory, the program has no file system.
// source: WebAssembly/WASI preview1 docs.md, fd_prestat_get; wasi-libc preopens.c starts at 3

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_prestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const prestat = buffer(8);
  succeeds(fd_prestat_get(3, prestat));
  check(1, load<u8>(prestat) == 0); // preopentype: dir
  check(2, load<u32>(prestat, 4) >= 1 && load<u32>(prestat, 4) <= 64);
  exit(0);
}
