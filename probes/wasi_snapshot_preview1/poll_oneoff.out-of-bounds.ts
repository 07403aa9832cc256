// claim: poll_oneoff of subscriptions out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A wild pointer must end in the guest, not read subscriptions from the host's memory.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { onClock } from "../abi/subscription";
import { poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscription = buffer(48);
  const event = buffer(32);
  const nevents = buffer(4);
  onClock(subscription, 7, 1, 1_000_000);
  succeeds(poll_oneoff(subscription, event, 1, nevents));
  validCallReturned();
  refuses(poll_oneoff(BEYOND, event, 1, nevents));
  exit(0);
}
