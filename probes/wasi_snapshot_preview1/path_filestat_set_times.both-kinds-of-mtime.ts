// claim: path_filestat_set_times asked for a given time and for now at once fails with EINVAL
// weight: edge
// matters: A contradictory request is a mistake of the program or its libc; whichever a host picks, half of the callers are wrong.
// source: WebAssembly/WASI preview1 docs.md, fstflags "mtim" and "mtim_now"; wasi-testsuite fstflags_validate.rs
// files: {"hello.txt": "hello, file"}

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_set_times } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_filestat_set_times(sandbox(), FOLLOW, text("hello.txt"), 9, 0, 0, 4 | 8), EINVAL);
  exit(0);
}
