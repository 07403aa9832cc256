// claim: poll_oneoff says at once that standard input with data is ready to be read
// weight: ordinary
// when: memory a wait for standard input; world a file with data
// matters: Language servers wait for the next request on standard input; wasi-libc asks so in poll.c.
// source: WebAssembly/WASI preview1 docs.md, subscription and event "fd_read"
// stdin: "some input\n"
// timeout: 8000
//
// Standard input is a file here on some hosts. Node answers EPERM, which Linux's epoll says of files; wazero and
// WasmEdge report the clock beside it as well, which is not due for two seconds.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_read, poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscriptions = buffer(96);
  const events = buffer(64);
  const nevents = buffer(4);
  for (let i: usize = 0; i < 96; i += 8) store<u64>(subscriptions + i, 0);
  store<u64>(subscriptions, 7);
  store<u8>(subscriptions, 1, 8); // fd_read
  store<i32>(subscriptions, 0, 16);
  // A clock of 2 s beside it, so that a runtime that never sees the descriptor ready does not hang.
  store<u64>(subscriptions + 48, 8);
  store<u32>(subscriptions + 48, 1, 16);
  store<u64>(subscriptions + 48, 2_000_000_000, 24);
  succeeds(poll_oneoff(subscriptions, events, 2, nevents));
  check(1, load<i32>(nevents) == 1);
  check(2, load<u64>(events) == 7);
  check(3, load<u16>(events, 8) == 0); // error
  check(4, load<u8>(events, 10) == 1); // type
  exit(0);
}
