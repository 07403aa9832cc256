// claim: poll_oneoff waits 20 ms on the realtime clock and reports that one event
// weight: ordinary
// when: memory a wait on the real-time clock
// matters: nanosleep and usleep of wasi-libc (nanosleep.c, usleep.c) wait by the real-time clock; one that returns at once makes retry loops spin.
// source: WebAssembly/WASI preview1 docs.md, poll_oneoff; wasi-libc nanosleep waits so
// timeout: 5000

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { clock_time_get, poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscription = buffer(48);
  const event = buffer(32);
  const nevents = buffer(4);
  store<u64>(subscription, 0x1122334455667788);
  store<u64>(subscription, 0, 8); // clock
  store<u64>(subscription, 0, 16);
  store<u64>(subscription, 20_000_000, 24);
  store<u64>(subscription, 0, 32);
  store<u64>(subscription, 0, 40);
  const start = buffer(8);
  const end = buffer(8);
  setUp(clock_time_get(1, 1, start) == 0);
  succeeds(poll_oneoff(subscription, event, 1, nevents));
  setUp(clock_time_get(1, 1, end) == 0);
  check(1, load<i32>(nevents) == 1);
  check(2, load<u64>(event) == 0x1122334455667788);
  check(3, load<u16>(event, 8) == 0); // error
  check(4, load<u8>(event, 10) == 0); // type: clock
  check(5, load<u64>(end) - load<u64>(start) >= 19_000_000); // a millisecond early is forgiven
  exit(0);
}
