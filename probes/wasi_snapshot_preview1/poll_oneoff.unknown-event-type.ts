// claim: poll_oneoff refuses a subscription to something that does not exist
// weight: unusual
// when: memory an event type that does not exist; by no libc
// matters: What nobody knows cannot become ready: a host that waits for it hangs.
// source: WebAssembly/WASI preview1 docs.md, eventtype has three cases; errno "inval"
// timeout: 2000
//
// Wasmer does not come back.

import { buffer } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { onDescriptor } from "../abi/subscription";
import { poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscription = buffer(48);
  onDescriptor(subscription, 7, 9, 1);
  const event = buffer(32);
  const nevents = buffer(4);
  const errno = poll_oneoff(subscription, event, 1, nevents);
  // The errno of the call or, as for a bad descriptor, of the event.
  if (errno == 0) check(1, load<i32>(nevents) == 1 && load<u16>(event, 8) == EINVAL);
  else failsWith(errno, EINVAL);
  exit(0);
}
