// claim: path_filestat_set_times asked for a given time and for now at once fails with EINVAL
// weight: unusual
// when: argument 6 has 12; by no libc
// matters: An unpacker that sets both bits by mistake would stamp files with today's date, or the archive's, as the host likes.
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
