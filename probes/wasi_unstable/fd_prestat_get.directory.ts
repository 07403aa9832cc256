// claim: fd_prestat_get of wasi_unstable describes descriptor 3 as a preopened directory with a name
// weight: ordinary
// matters: wasi-libc of 2019 (preopens, __wasilibc_populate_libpreopen in libpreopen.c) finds the file system so.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx, fd_prestat_get; wasi-libc of 2019 looks for preopened directories from 3 on
// build: wasi_unstable

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_prestat_get } from "../abi/wasi_unstable";

export function _start(): void {
  const prestat = buffer(8);
  succeeds(fd_prestat_get(3, prestat));
  check(1, load<u8>(prestat) == 0); // preopentype: dir
  check(2, load<u32>(prestat, 4) >= 1 && load<u32>(prestat, 4) <= 64);
  exit(0);
}
