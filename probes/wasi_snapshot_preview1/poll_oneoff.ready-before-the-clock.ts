// claim: poll_oneoff returns long before its clock where a descriptor is ready
// weight: unusual
// when: memory a descriptor and a clock
// matters: poll(2) with a timeout (wasi-libc's poll.c) and Go's runtime (netpoll_wasip1.go) put a clock beside the descriptors: a host that always waits makes each request as slow as its timeout.
// source: WebAssembly/WASI preview1 docs.md, poll_oneoff, "Concurrently poll for the occurrence of a set of events"
// files: {"hello.txt": "hello, file"}
// timeout: 8000
//
// Node answers EPERM for a regular file. wazero reports the clock too, which is not due.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { FD_READ, onClock, onDescriptor } from "../abi/subscription";
import { clock_time_get, poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscriptions = buffer(96);
  const events = buffer(64);
  const nevents = buffer(4);
  const start = buffer(8);
  const end = buffer(8);
  onClock(subscriptions, 7, 1, 3_000_000_000);
  onDescriptor(subscriptions + 48, 8, FD_READ, open("hello.txt"));
  setUp(clock_time_get(1, 1, start) == 0);
  succeeds(poll_oneoff(subscriptions, events, 2, nevents));
  setUp(clock_time_get(1, 1, end) == 0);
  check(1, load<i32>(nevents) == 1 && load<u64>(events) == 8);
  check(2, load<u64>(end) - load<u64>(start) < 2_000_000_000);
  exit(0);
}
