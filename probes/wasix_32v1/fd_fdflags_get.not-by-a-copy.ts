// claim: fd_fdflags_get of a copy by fd_dup is clear where the original is marked close-on-exec
// weight: unusual
// matters: A daemon that marks its log close-on-exec and gives a dup of it to a child counts on a clear copy; with the mark carried over the child writes nowhere.
// source: dup(2): the duplicate's close-on-exec flag is off

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_dup, fd_fdflags_get, fd_fdflags_set, fd_pipe, isFd } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const copy = buffer(4);
  const flags = buffer(2);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  setUp(fd_fdflags_set(load<i32>(fds), 1) == 0);
  setUp(fd_dup(load<i32>(fds), copy) == 0 && isFd(load<i32>(copy)));
  succeeds(fd_fdflags_get(load<i32>(fds), flags));
  check(1, load<u16>(flags) == 1);
  succeeds(fd_fdflags_get(load<i32>(copy), flags));
  check(2, load<u16>(flags) == 0);
  exit(0);
}
