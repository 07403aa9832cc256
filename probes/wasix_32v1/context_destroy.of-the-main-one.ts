// claim: context_destroy of the main context is EINVAL, from the main one and from another
// weight: unusual
// matters: wasix_context_destroy in wasix-libc promises that the main context stays; greenlet for WASIX checks before it calls, but a library that forgets to would end the whole program.
// source: wasix-libc wasix/context.h, wasix_context_destroy: EINVAL
// build: table

import { buffer } from "../abi/bytes";
import { check, exit, failsWith, setUp } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { context_create, context_destroy, context_switch } from "../abi/wasix_32v1";

const errno = memory.data(4);

function entry(): void {
  store<i32>(errno, context_destroy(0));
  context_switch(0);
}

export function _start(): void {
  const id = buffer(8);
  failsWith(context_destroy(0), EINVAL);
  setUp(context_create(id, entry.index) == 0);
  setUp(context_switch(load<i64>(id)) == 0);
  check(1, load<i32>(errno) == EINVAL);
  exit(0);
}
