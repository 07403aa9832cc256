// claim: context_destroy ends a context that has run and is suspended, and the main one goes on
// weight: ordinary
// matters: ~UserGreenlet in greenlet for WASIX (src/greenlet/TUserGreenlet.cpp) ends greenlets that stopped in the middle; a host that runs them on, or traps the main one, breaks gevent's kill.
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
  store<i32>(ran, 2);
}

export function _start(): void {
  const id = buffer(8);
  setUp(context_create(id, entry.index) == 0);
  setUp(context_switch(load<i64>(id)) == 0 && load<i32>(ran) == 1);
  succeeds(context_destroy(load<i64>(id)));
  check(1, context_switch(load<i64>(id)) == EINVAL);
  check(2, load<i32>(ran) == 1);
  exit(0);
}
