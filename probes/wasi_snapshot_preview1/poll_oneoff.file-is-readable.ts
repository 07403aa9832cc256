// claim: poll_oneoff says at once that a regular file is ready to be read
// weight: unusual
// when: memory a wait for a file
// matters: poll(2) of wasi-libc (poll.c) and Go's runtime (netpoll_wasip1.go) take files and pipes alike; a file that is never ready hangs the loop.
// source: WebAssembly/WASI preview1 docs.md, subscription and event "fd_read"
// files: {"hello.txt": "hello, file"}
// timeout: 8000
//
// eventtype "fd_read": "This event always triggers for regular files". Node answers EPERM, which Linux's epoll says
// of files. wazero and WasmEdge report the clock beside it as well, which is not due for two seconds.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read, poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscriptions = buffer(96);
  const events = buffer(64);
  const nevents = buffer(4);
  for (let i: usize = 0; i < 96; i += 8) store<u64>(subscriptions + i, 0);
  store<u64>(subscriptions, 7);
  store<u8>(subscriptions, 1, 8); // fd_read
  store<i32>(subscriptions, open("hello.txt"), 16);
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
