// claim: context_create with an index past the end of the table is EINVAL
// weight: unusual
// matters: A coroutine library that takes its entrypoint from a plugin's table meets it; if the wrong index is accepted, the trap comes at the first switch, in another context.
// source: wasix-libc wasix/context.h, wasix_context_create: EINVAL
// build: table

import { buffer } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { context_create } from "../abi/wasix_32v1";

function entry(): void {}

export function _start(): void {
  setUp(entry.index < 1000);
  failsWith(context_create(buffer(8), 100000), EINVAL);
  exit(0);
}
