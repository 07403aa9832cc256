// claim: the first context_switch to a context runs its entrypoint, and a switch back continues the main one
// weight: ordinary
// matters: greenlet for WASIX starts each greenlet in slp_start_stack (src/greenlet/TUserGreenlet.cpp) as an entrypoint; where the first switch does not run it, no gevent task ever begins.
// source: wasix-libc wasix/context.h, wasix_context_switch; the main context is 0
// build: table

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { context_create, context_switch } from "../abi/wasix_32v1";

const ran = memory.data(4);

function entry(): void {
  store<i32>(ran, 1);
  context_switch(0);
}

export function _start(): void {
  const id = buffer(8);
  setUp(context_create(id, entry.index) == 0);
  succeeds(context_switch(load<i64>(id)));
  check(1, load<i32>(ran) == 1);
  exit(0);
}
