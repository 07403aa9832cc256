// claim: dl_invalid_handle answers an errno in a program that is not linked dynamically
// weight: unusual
// matters: dlclose of wasix-libc in a statically linked program, as a plugin loader calls it to clean up, hands on a number that nobody gave out; a host without a linker must answer, not trap.
// source: wasix-org/wasix-witx wasix_v1.witx, dl_invalid_handle

import { exit, refuses } from "../abi/check";
import { dl_invalid_handle } from "../abi/wasix_32v1";

export function _start(): void {
  refuses(dl_invalid_handle(2));
  exit(0);
}
