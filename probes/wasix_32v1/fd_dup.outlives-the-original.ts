// claim: the copy made by fd_dup stays open when the original is closed
// weight: ordinary
// matters: Rust's WasiFd::duplicate (std/src/sys/fd/wasix.rs), behind TcpStream::try_clone, lets each half be dropped on its own; a copy that dies with the original breaks split readers and writers.
// source: wasix-org/wasix-witx wasix_v1.witx, fd_dup
// A shell saves a descriptor with dup, redirects, and restores it.

import { buffer, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_close } from "../abi/wasi_snapshot_preview1";
import { fd_dup, fd_pipe, isFd, read, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const copy = buffer(4);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)) && isFd(load<i32>(fds, 4)));
  succeeds(fd_dup(load<i32>(fds, 4), copy));
  check(1, isFd(load<i32>(copy)) && load<i32>(copy) != load<i32>(fds, 4));
  setUp(fd_close(load<i32>(fds, 4)) == 0);
  check(2, write(load<i32>(copy), text("still"), 5));
  const bytes = buffer(8);
  check(3, read(load<i32>(fds), bytes, 8) == 5 && same(bytes, "still"));
  exit(0);
}
