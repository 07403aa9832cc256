// claim: what the child of proc_fork reads from a file the parent has not to read again
// weight: unusual
// matters: A shell script whose commands read one by one from the same redirected file relies on it; without a common offset each command would get the first line again.
// source: fork(2): the descriptors refer to the same open file descriptions, and so share the offset
// files: {"numbers.txt": "0123456789"}
// build: threads, asyncify

import { buffer, iovecs } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { exitStatus, isPid } from "../abi/process";
import { open, READ } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_snapshot_preview1";
import { proc_fork } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = open("numbers.txt", 0, READ);
  const child = buffer(4);
  const bytes = buffer(4);
  const into = iovecs(bytes, 4);
  const moved = buffer(4);
  succeeds(proc_fork(1, child));
  if (load<i32>(child) == 0) exit(fd_read(fd, into, 1, moved) == 0 ? 5 : 6);
  check(1, isPid(load<i32>(child)) && exitStatus(load<i32>(child)) == 5);
  setUp(fd_read(fd, into, 1, moved) == 0);
  check(2, load<u8>(bytes) == 0x34);
  exit(0);
}
