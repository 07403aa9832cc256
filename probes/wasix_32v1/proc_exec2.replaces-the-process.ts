// claim: proc_exec2 of a file runs it in place of the caller, whose exit status becomes that of the file
// weight: ordinary
// matters: An early execve.c of wasix-libc called it, bound as a function that never returns; a host which returns makes the caller run into unreachable code and trap.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_exec2; an earlier execve.c of wasix-libc
// files: {"child.wasm": "\u0000asm\u0001\u0000\u0000\u0000\u0001\b\u0002`\u0001\u007f\u0000`\u0000\u0000\u0002$\u0001\u0016wasi_snapshot_preview1\tproc_exit\u0000\u0000\u0003\u0002\u0001\u0001\u0005\u0003\u0001\u0000\u0001\u0007\u0013\u0002\u0006_start\u0000\u0001\u0006memory\u0002\u0000\n\b\u0001\u0006\u0000A*\u0010\u0000\u000b"}
// expect: exited 42
// The child is 96 bytes that call proc_exit(42).

import { buffer, text } from "../abi/bytes";
import { exit } from "../abi/check";
import { proc_exec2 } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  proc_exec2(file, 19, file, 19, buffer(4), 0);
  exit(101);
}
