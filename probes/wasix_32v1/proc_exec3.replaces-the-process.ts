// claim: proc_exec3 of a file runs it in place of the caller, whose exit status becomes that of the file
// weight: ordinary
// matters: __execvpe in wasix-libc (musl/src/process/execvp.c) takes any return for a failure; bash's exec and its children after fork would run the shell's own code a second time.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_exec3; wasix-libc execve.c
// files: {"child.wasm": "\u0000asm\u0001\u0000\u0000\u0000\u0001\b\u0002`\u0001\u007f\u0000`\u0000\u0000\u0002$\u0001\u0016wasi_snapshot_preview1\tproc_exit\u0000\u0000\u0003\u0002\u0001\u0001\u0005\u0003\u0001\u0000\u0001\u0007\u0013\u0002\u0006_start\u0000\u0001\u0006memory\u0002\u0000\n\b\u0001\u0006\u0000A*\u0010\u0000\u000b"}
// expect: exited 42
// The child is 96 bytes that call proc_exit(42).

import { buffer, text } from "../abi/bytes";
import { exit } from "../abi/check";
import { proc_exec3 } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(16);
  const errno = proc_exec3(file, 19, file, 19, none, 0, 0, none, 0);
  exit(errno == 0 ? 101 : errno);
}
