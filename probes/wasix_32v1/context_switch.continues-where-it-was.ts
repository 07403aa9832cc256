// claim: a context that is switched to again goes on behind its own context_switch, with its local variables
// weight: ordinary
// matters: slp_switch in greenlet for WASIX (src/greenlet/platform/switch_wasm32_wasix.h) restores the data stack and leaves the call stack to the host; without that a greenlet never resumes behind its switch().
// source: wasix-libc wasix/context.h: contexts have independent call stacks
// build: table

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { context_create, context_switch } from "../abi/wasix_32v1";

const sum = memory.data(4);

function count(depth: i32): i32 {
  const mine = depth * 10;
  if (depth == 3) return mine;
  store<i32>(sum, load<i32>(sum) + depth);
  context_switch(0);
  return count(depth + 1) + mine;
}

function entry(): void {
  store<i32>(sum, count(1));
  context_switch(0);
}

export function _start(): void {
  const id = buffer(8);
  setUp(context_create(id, entry.index) == 0);
  succeeds(context_switch(load<i64>(id)));
  check(1, load<i32>(sum) == 1);
  succeeds(context_switch(load<i64>(id)));
  check(2, load<i32>(sum) == 3);
  succeeds(context_switch(load<i64>(id)));
  check(3, load<i32>(sum) == 60);
  exit(0);
}
