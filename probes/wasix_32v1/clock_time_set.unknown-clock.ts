// claim: clock_time_set of a clock that there is not is EINVAL
// weight: unusual
// matters: clock_settime of wasix-libc passes the clock's number on unchecked; Python's time.clock_settime would report a clock as set that does not exist, instead of OSError.
// source: clock_settime(3p): EINVAL

import { exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { clock_time_set } from "../abi/wasix_32v1";

export function _start(): void {
  failsWith(clock_time_set(77, 1), EINVAL);
  exit(0);
}
