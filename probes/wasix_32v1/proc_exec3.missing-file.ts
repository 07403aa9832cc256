// claim: proc_exec3 of a file that is not there returns ENOENT to the caller
// weight: ordinary
// when: world nothing of that name
// matters: __execvpe in wasix-libc (musl/src/process/execvp.c) sets errno from what comes back; bash says "command not found" and exits with 127 on ENOENT, and would die or lie otherwise.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_exec3 (execve(2): ENOENT)
// A shell says "command not found" this way.

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { proc_exec3 } from "../abi/wasix_32v1";

const ENOENT = 44;

export function _start(): void {
  const file = text("/sandbox/absent.wasm");
  const none = buffer(16);
  failsWith(proc_exec3(file, 20, file, 20, none, 0, 0, none, 0), ENOENT);
  exit(0);
}
