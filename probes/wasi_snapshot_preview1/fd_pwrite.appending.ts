// claim: fd_pwrite on an appending descriptor leaves its offset alone, and writes at the place named or at the end
// weight: unusual
// when: world a file that was opened for appending
// matters: Several writers of one log, of which one patches a header; where the offset moves, the next line lands elsewhere.
// source: wasi-testsuite pwrite-with-append.c: POSIX says at the offset, Linux at the end, and either is taken

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { APPEND, CREATE, READ, WRITE, open } from "../abi/sandbox";
import { fd_pwrite, fd_tell, fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("log.txt", CREATE, READ | WRITE, APPEND);
  const offset = buffer(8);
  setUp(fd_write(fd, iovecs(text("abcd"), 4), 1, buffer(4)) == 0);
  succeeds(fd_pwrite(fd, iovecs(text("XY"), 2), 1, 0, buffer(4)));
  check(1, fd_tell(fd, offset) == 0 && load<u64>(offset) == 4);
  check(2, contains("log.txt", "XYcd") || contains("log.txt", "abcdXY"));
  exit(0);
}
