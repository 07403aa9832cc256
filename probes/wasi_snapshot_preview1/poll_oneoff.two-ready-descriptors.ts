// claim: poll_oneoff of two ready descriptors reports one of them or both, each once and with its own userdata
// weight: unusual
// when: memory two descriptors
// matters: wasi-libc's poll.c and Go's netpoll (runtime/netpoll_wasip1.go) take the userdata that comes back for a pointer; a wrong one is written through.
// source: WebAssembly/WASI preview1 docs.md, poll_oneoff "nevents": the number of events stored; subscription "userdata"
// files: {"hello.txt": "hello, file"}
// timeout: 8000
//
// Wasmtime reports now one and now both. Node answers EPERM for a regular file. wazero reports the clock too, which is
// not due.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { FD_READ, FD_WRITE, onClock, onDescriptor } from "../abi/subscription";
import { poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscriptions = buffer(144);
  const events = buffer(96);
  const nevents = buffer(4);
  onDescriptor(subscriptions, 7, FD_READ, open("hello.txt"));
  onDescriptor(subscriptions + 48, 8, FD_WRITE, 1);
  // A clock of 2 s beside them, so that a runtime that never sees a descriptor ready does not hang.
  onClock(subscriptions + 96, 9, 1, 2_000_000_000);
  succeeds(poll_oneoff(subscriptions, events, 3, nevents));
  check(1, load<i32>(nevents) == 1 || load<i32>(nevents) == 2);
  let seen = 0;
  for (let at = events; at < events + load<i32>(nevents) * 32; at += 32) {
    const type = load<u64>(at) == 7 ? FD_READ : FD_WRITE;
    check(2, load<u64>(at) == 7 || load<u64>(at) == 8);
    check(3, load<u16>(at, 8) == 0 && load<u8>(at, 10) == type);
    check(4, (seen & type) == 0);
    seen |= type;
  }
  exit(0);
}
