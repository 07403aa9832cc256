// claim: poll_oneoff reports a descriptor that does not exist as EBADF in the event
// weight: unusual
// when: memory a descriptor that is not open
// matters: poll(2) of wasi-libc (poll.c) makes POLLNVAL of EBADF for one closed descriptor and goes on with the others.
// error: badf
// source: WebAssembly/WASI preview1 docs.md, event "error"
// timeout: 8000
//
// wasmtime and wasmer fail the whole call with EBADF instead; the specification has a field for it in each event.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_read, poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscriptions = buffer(96);
  const events = buffer(64);
  const nevents = buffer(4);
  for (let i: usize = 0; i < 96; i += 8) store<u64>(subscriptions + i, 0);
  store<u64>(subscriptions, 7);
  store<u8>(subscriptions, 1, 8); // fd_read
  store<i32>(subscriptions, BAD_FD, 16);
  // A clock of 2 s beside it, so that a runtime that never sees the descriptor ready does not hang.
  store<u64>(subscriptions + 48, 8);
  store<u32>(subscriptions + 48, 1, 16);
  store<u64>(subscriptions + 48, 2_000_000_000, 24);
  succeeds(poll_oneoff(subscriptions, events, 2, nevents));
  check(1, load<i32>(nevents) == 1);
  check(2, load<u64>(events) == 7);
  check(3, load<u16>(events, 8) == EBADF);
  exit(0);
}
