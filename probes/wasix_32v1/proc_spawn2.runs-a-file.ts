// claim: proc_spawn2 runs a module from a file as a child process, whose exit status proc_join then gives
// weight: ordinary
// matters: posix_spawn.c in wasix-libc, under system() and popen(): without it no program starts another but by fork.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_spawn2; wasix-libc posix_spawn.c
// files: {"child.wasm": "\u0000asm\u0001\u0000\u0000\u0000\u0001\b\u0002`\u0001\u007f\u0000`\u0000\u0000\u0002$\u0001\u0016wasi_snapshot_preview1\tproc_exit\u0000\u0000\u0003\u0002\u0001\u0001\u0005\u0003\u0001\u0000\u0001\u0007\u0013\u0002\u0006_start\u0000\u0001\u0006memory\u0002\u0000\n\b\u0001\u0006\u0000A*\u0010\u0000\u000b"}
// The child is 96 bytes that call proc_exit(42).

import { buffer, text, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { proc_join, proc_spawn2 } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(64);
  const pid = buffer(8);
  const status = buffer(8);
  store<i32>(pid, 1);
  succeeds(proc_spawn2(file, 19, file, 19, none, 0, none, 0, none, 0, 0, none, 0, pid + 4));
  check(1, load<i32>(pid, 4) > 0 && load<i32>(pid, 4) != UNTOUCHED_32);
  setUp(proc_join(pid, 0, status) == 0);
  check(2, load<u8>(status) == 1);
  check(3, load<u16>(status, 2) == 42);
  exit(0);
}
