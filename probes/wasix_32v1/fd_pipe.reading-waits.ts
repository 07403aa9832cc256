// claim: reading an empty pipe waits until a thread writes to it
// weight: ordinary
// matters: read in wasix-libc (cloudlibc/src/libc/unistd/read.c) counts on the host to wait; a reader thread of Python's subprocess that gets nothing at once takes that for the end of output.
// source: pipe(7): read blocks until data is available; wasix-libc pipe2.c
// build: threads

import { buffer, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_pipe, isFd, MS, now, read, thread_sleep, thread_spawn_v2, threadStart, write } from "../abi/wasix_32v1";

const fds = memory.data(8);
const word = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  thread_sleep(60 * MS);
  store<i32>(word, 0x64726f77);
  write(load<i32>(fds, 4), word, 4);
}

export function _start(): void {
  const bytes = buffer(8);
  succeeds(fd_pipe(fds, fds + 4));
  check(1, isFd(load<i32>(fds)) && isFd(load<i32>(fds, 4)));
  setUp(thread_spawn_v2(threadStart(), buffer(4)) == 0);
  const before = now();
  check(2, read(load<i32>(fds), bytes, 8) == 4 && same(bytes, "word"));
  check(3, now() - before >= 20 * MS);
  exit(0);
}
