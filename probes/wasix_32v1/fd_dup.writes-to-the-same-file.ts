// claim: a descriptor duplicated by fd_dup from standard output writes to standard output
// weight: ordinary
// matters: dup in wasix-libc (cloudlibc/src/libc/unistd/dup.c) is how C programs save standard output before they redirect it for a while; a wrong copy loses all that they print later.
// source: wasix-org/wasix-witx wasix_v1.witx, fd_dup
// stdout: "by way of the copy\n"

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_dup, isFd, write } from "../abi/wasix_32v1";

export function _start(): void {
  const copy = buffer(4);
  succeeds(fd_dup(1, copy));
  check(1, isFd(load<i32>(copy)));
  check(2, write(load<i32>(copy), text("by way of the copy\n"), 19));
  exit(0);
}
