// claim: poll_oneoff says at once that a regular file is ready to be written
// weight: unusual
// when: memory a wait for a file
// matters: poll(2) of wasi-libc (poll.c) and Go's runtime (netpoll_wasip1.go) take files and pipes alike; a file that is never ready hangs the loop that writes.
// source: WebAssembly/WASI preview1 docs.md, eventtype "fd_write": "This event always triggers for regular files"
// files: {"hello.txt": "hello, file"}
// timeout: 8000
//
// Node answers EPERM for a regular file. wazero reports the clock too, which is not due.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { FD_WRITE, onClock, onDescriptor } from "../abi/subscription";
import { poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscriptions = buffer(96);
  const events = buffer(64);
  const nevents = buffer(4);
  onDescriptor(subscriptions, 7, FD_WRITE, open("hello.txt"));
  // A clock of 2 s beside it, so that a runtime that never sees the descriptor ready does not hang.
  onClock(subscriptions + 48, 8, 1, 2_000_000_000);
  succeeds(poll_oneoff(subscriptions, events, 2, nevents));
  check(1, load<i32>(nevents) == 1);
  check(2, load<u64>(events) == 7 && load<u16>(events, 8) == 0 && load<u8>(events, 10) == FD_WRITE);
  exit(0);
}
