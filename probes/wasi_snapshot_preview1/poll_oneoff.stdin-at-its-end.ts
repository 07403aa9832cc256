// claim: poll_oneoff says at once that standard input with nothing in it is ready: a read would not wait
// weight: unusual
// when: memory a wait for standard input; world nothing in it
// matters: A shell that polls its input must see the end; otherwise it waits for a keyboard that is gone.
// source: WebAssembly/WASI preview1 docs.md, eventtype "fd_read"; poll in POSIX at the end of a file
// stdin: ""
// timeout: 8000
//
// Node answers EPERM where standard input is a regular file. wazero reports the clock too, which is not due.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { FD_READ, onClock, onDescriptor } from "../abi/subscription";
import { poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscriptions = buffer(96);
  const events = buffer(64);
  const nevents = buffer(4);
  onDescriptor(subscriptions, 7, FD_READ, 0);
  // A clock of 2 s beside it, so that a runtime that never sees the descriptor ready does not hang.
  onClock(subscriptions + 48, 8, 1, 2_000_000_000);
  succeeds(poll_oneoff(subscriptions, events, 2, nevents));
  check(1, load<i32>(nevents) == 1);
  check(2, load<u64>(events) == 7 && load<u16>(events, 8) == 0 && load<u8>(events, 10) == FD_READ);
  exit(0);
}
