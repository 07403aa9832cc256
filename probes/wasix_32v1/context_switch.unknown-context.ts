// claim: context_switch to a context that there is not is EINVAL, and to the active one does nothing
// weight: unusual
// matters: A scheduler that switches to a coroutine which was destroyed meanwhile relies on EINVAL; a host that traps takes the whole interpreter down with one stale id.
// source: wasix-libc wasix/context.h, wasix_context_switch
// build: table

import { exit, failsWith, setUp, succeeds } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { context_switch } from "../abi/wasix_32v1";

function entry(): void {}

export function _start(): void {
  setUp(entry.index < 1000);
  succeeds(context_switch(0));
  failsWith(context_switch(987654), EINVAL);
  exit(0);
}
