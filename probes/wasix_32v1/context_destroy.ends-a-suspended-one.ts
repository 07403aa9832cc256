// claim: a context that context_destroy ended cannot be switched to, and destroying it again does nothing
// weight: ordinary
// matters: ~UserGreenlet in greenlet for WASIX (src/greenlet/TUserGreenlet.cpp) destroys the context of each greenlet that is dropped; a host that keeps it leaks a stack for every gevent task.
// source: wasix-libc wasix/context.h, wasix_context_destroy
// build: table

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { context_create, context_destroy, context_switch } from "../abi/wasix_32v1";

const ran = memory.data(4);

function entry(): void {
  store<i32>(ran, 1);
  context_switch(0);
}

export function _start(): void {
  const id = buffer(8);
  setUp(context_create(id, entry.index) == 0);
  succeeds(context_destroy(load<i64>(id)));
  check(1, context_switch(load<i64>(id)) == EINVAL);
  check(2, load<i32>(ran) == 0);
  succeeds(context_destroy(load<i64>(id)));
  exit(0);
}
