// claim: fd_filestat_set_times asked for a given time and for now at once fails with EINVAL
// weight: unusual
// when: argument 3 has 12; by no libc
// matters: Who asks for an old time and for now at once gets one of them: a build tool that gets the wrong one rebuilds all or nothing.
// source: WebAssembly/WASI preview1 docs.md, fstflags "mtim" and "mtim_now"; wasi-libc utimensat never sets both
// files: {"hello.txt": "hello, file"}

import { exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { open } from "../abi/sandbox";
import { fd_filestat_set_times } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_filestat_set_times(open("hello.txt"), 0, 0, 4 | 8), EINVAL);
  exit(0);
}
