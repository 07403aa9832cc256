// claim: fd_filestat_set_times asked for a given time of access and for now at once fails with EINVAL
// weight: unusual
// when: argument 3 has 3; by no libc
// matters: A libc that sets both bits by mistake must hear so; Go and wasi-libc never do (stat_impl.h picks one), and a host that picks for them hides the mistake.
// source: WebAssembly/WASI preview1 docs.md, fstflags "atim" and "atim_now"; wasi-testsuite fstflags_validate.rs
// files: {"hello.txt": "hello, file"}

import { exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { open } from "../abi/sandbox";
import { fd_filestat_set_times } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_filestat_set_times(open("hello.txt"), 0, 0, 1 | 2), EINVAL);
  exit(0);
}
