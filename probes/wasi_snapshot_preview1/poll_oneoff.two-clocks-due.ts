// claim: poll_oneoff reports every clock that is due
// weight: unusual
// when: memory two clocks
// matters: Two timers of one moment both fire; one that is left out comes late or never.
// source: WebAssembly/WASI preview1 docs.md, poll_oneoff "nevents": the number of events stored
// timeout: 2000
//
// Node reports one of them. Wasmer does not come back.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { onClock } from "../abi/subscription";
import { poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscriptions = buffer(96);
  const events = buffer(64);
  const nevents = buffer(4);
  onClock(subscriptions, 7, 1, 0);
  onClock(subscriptions + 48, 8, 1, 0);
  succeeds(poll_oneoff(subscriptions, events, 2, nevents));
  check(1, load<i32>(nevents) == 2);
  check(2, load<u64>(events) + load<u64>(events, 32) == 15);
  exit(0);
}
