// claim: fd_dup2 makes a copy whose number is at least the minimum asked for, and it writes to the same file
// weight: ordinary
// matters: fcntl(F_DUPFD) in wasix-libc (cloudlibc/src/libc/fcntl/fcntl.c) returns this number; bash asks for 10 and above to save what it redirects, and would overwrite descriptors of the script.
// source: wasix-org/wasix-witx wasix_v1.witx, fd_dup2: param min_result_fd; wasix-libc builds fcntl(F_DUPFD) on it
// stdout: "copy 20 or more\n"
// bash keeps its own descriptors at 10 and above this way.

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_dup2, isFd, write } from "../abi/wasix_32v1";

export function _start(): void {
  const copy = buffer(4);
  succeeds(fd_dup2(1, 20, 0, copy));
  check(1, isFd(load<i32>(copy)) && load<i32>(copy) >= 20);
  check(2, write(load<i32>(copy), text("copy 20 or more\n"), 16));
  exit(0);
}
