// claim: a thread writes to a pipe that the main thread opened, which reads it
// weight: ordinary
// matters: pthread_create.c in wasix-libc promises POSIX threads: tokio's worker hands sockets that one thread opened to another.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_spawn_v2: shares memory, file handles and main event loops
// build: threads
// The globals of a thread are its own, and with them what `buffer` has given out: it uses what was laid out before.

import { buffer, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_write } from "../abi/wasi_snapshot_preview1";
import { fd_pipe, isFd, read, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const fds = memory.data(8);
const word = memory.data(4);
const report = memory.data(8);
const moved = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  fd_write(load<i32>(fds, 4), report, 1, moved);
}

export function _start(): void {
  const bytes = buffer(8);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  store<i32>(word, 0x64726f77);
  store<u32>(report, word as u32);
  store<i32>(report, 4, 4);
  succeeds(thread_spawn_v2(threadStart(), buffer(4)));
  check(1, read(load<i32>(fds), bytes, 8) == 4 && same(bytes, "word"));
  exit(0);
}
