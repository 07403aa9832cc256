// claim: poll_oneoff of wasi_unstable waits 20 ms by a subscription of 56 bytes and reports that one event
// weight: ordinary
// when: memory a wait on the monotonic clock
// matters: nanosleep of wasi-libc of 2019 (clock_nanosleep.c) has a subscription of 56 bytes, with an identifier that preview 1 dropped; read by the newer layout the wait is of any length.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/typenames.witx, subscription_clock "identifier"; wasi-libc of 2019, clock_nanosleep.c
// build: wasi_unstable
//
// Node, Deno, Bun and wazero link wasi_unstable and read a subscription of 48 bytes, as wasi_snapshot_preview1 has it:
// they do not wait. Wasmer waits and calls the event one of a descriptor. Wasmtime keeps the two apart.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { SUBSCRIPTION, SUBSCRIPTION_CLOCK, SUBSCRIPTION_TIMEOUT, clock_time_get, poll_oneoff } from "../abi/wasi_unstable";

export function _start(): void {
  const subscription = buffer(SUBSCRIPTION);
  const event = buffer(32);
  const nevents = buffer(4);
  const start = buffer(8);
  const end = buffer(8);
  for (let i: usize = 0; i < SUBSCRIPTION; i += 8) store<u64>(subscription + i, 0);
  store<u64>(subscription, 0x1122334455667788);
  store<u32>(subscription, 1, SUBSCRIPTION_CLOCK);
  store<u64>(subscription, 20_000_000, SUBSCRIPTION_TIMEOUT);
  setUp(clock_time_get(1, 1, start) == 0);
  succeeds(poll_oneoff(subscription, event, 1, nevents));
  setUp(clock_time_get(1, 1, end) == 0);
  check(1, load<i32>(nevents) == 1);
  check(2, load<u64>(event) == 0x1122334455667788);
  check(3, load<u16>(event, 8) == 0 && load<u8>(event, 10) == 0); // no error, a clock
  check(4, load<u64>(end) - load<u64>(start) >= 19_000_000); // a millisecond early is forgiven
  exit(0);
}
