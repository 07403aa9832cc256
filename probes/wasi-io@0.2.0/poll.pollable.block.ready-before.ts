// claim: block of a pollable that is ready returns at once, a second time too
// weight: ordinary
// matters: __wasilibc_read of wasi-libc (file_utils.c) keeps the pollable of a stream and blocks on it again and again; one that is ready only once hangs the second read
// source: WebAssembly/WASI 0.2 io/poll.wit, pollable.block: returns immediately if the pollable is ready; wasi-libc waits so for what may have happened

import { holds } from "../abi/component";
import { after, block, MS, now } from "../abi/component-io";

export function run(): i32 {
  const start = now();
  const pollable = after(40);
  block(pollable);
  const first = now() - start;
  block(pollable);
  const both = now() - start;
  return holds(first >= 39 * MS && both - first < 39 * MS && both < 3000 * MS);
}
