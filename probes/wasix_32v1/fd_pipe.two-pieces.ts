// claim: a read of two bytes leaves the rest of what was written to a pipe for the next one
// weight: ordinary
// matters: bash reads pipes a byte at a time for its read builtin, through read in wasix-libc (cloudlibc/src/libc/unistd/read.c); a host that drops the rest loses all but each line's first letter.
// source: pipe(7): a pipe is a byte stream, there are no message boundaries

import { buffer, same, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_pipe, isFd, read, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const bytes = buffer(8);
  succeeds(fd_pipe(fds, fds + 4));
  check(1, isFd(load<i32>(fds)));
  check(2, write(load<i32>(fds, 4), text("word"), 4));
  check(3, read(load<i32>(fds), bytes, 2) == 2 && same(bytes, "wo"));
  check(4, read(load<i32>(fds), bytes, 8) == 2 && same(bytes, "rd"));
  exit(0);
}
