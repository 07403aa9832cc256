// claim: context_destroy of the context that calls it is EINVAL
// weight: unusual
// matters: wasix_context_destroy in wasix-libc promises EINVAL; a coroutine library that frees itself when it ends would otherwise pull the stack away from under the running code.
// source: wasix-libc wasix/context.h, wasix_context_destroy: EINVAL
// build: table

import { exit, failsWith, setUp } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { context_create, context_destroy, context_switch } from "../abi/wasix_32v1";

const id = memory.data(8, 8);
const errno = memory.data(4);

function entry(): void {
  store<i32>(errno, context_destroy(load<i64>(id)));
  context_switch(0);
}

export function _start(): void {
  setUp(context_create(id, entry.index) == 0);
  setUp(context_switch(load<i64>(id)) == 0);
  failsWith(load<i32>(errno), EINVAL);
  exit(0);
}
