// claim: poll_oneoff without a subscription fails with EINVAL
// weight: unusual
// when: world no subscription at all
// matters: wasi-libc's poll.c without descriptors and timeout ends in ENOTSUP by it; waiting for nothing would be for ever.
// source: WebAssembly/WASI preview1 docs.md, poll_oneoff
// timeout: 3000
//
// wasi-libc's poll.c writes that WASI returns EINVAL here, and makes ENOTSUP of it; WasmEdge answers 0 without an
// event.

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscription = buffer(48);
  failsWith(poll_oneoff(subscription, buffer(32), 0, buffer(4)), EINVAL);
  exit(0);
}
