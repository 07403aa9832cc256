// claim: proc_exit does not return: what comes behind it never runs
// weight: ordinary
// matters: wasi-libc's _Exit.c and Go's exit in runtime/os_wasip1.go have nothing behind the call; running on executes whatever follows.
// source: WebAssembly/WASI preview1 docs.md, proc_exit, "Terminate the process normally"; wasi-libc _Exit.c is followed by a trap
// expect: exited 9
// stdout: "before"

import { buffer, iovecs, text } from "../abi/bytes";
import { exit, setUp } from "../abi/check";
import { fd_write, proc_exit } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(fd_write(1, iovecs(text("before"), 6), 1, buffer(4)) == 0);
  proc_exit(9);
  fd_write(1, iovecs(text("after"), 5), 1, buffer(4));
  proc_exit(10);
  exit(0);
}
