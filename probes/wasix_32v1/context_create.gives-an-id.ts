// claim: context_create gives an id to each context, and runs nothing yet
// weight: ordinary
// matters: greenlet for WASIX keeps one context per greenlet in _context_id (src/greenlet/TUserGreenlet.cpp); with one id for two, gevent's or SQLAlchemy's coroutines would run on each other's stack.
// source: wasix-libc wasix/context.h, wasix_context_create
// build: table
// greenlet and other coroutines.

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { context_create } from "../abi/wasix_32v1";

const ran = memory.data(4);

function entry(): void {
  store<i32>(ran, 1);
}

export function _start(): void {
  const ids = buffer(16);
  succeeds(context_create(ids, entry.index));
  succeeds(context_create(ids + 8, entry.index));
  check(1, load<u64>(ids) != 0 && load<i32>(ids) != UNTOUCHED_32);
  check(2, load<i32>(ids, 8) != UNTOUCHED_32 && load<u64>(ids, 8) != load<u64>(ids));
  check(3, load<i32>(ran) == 0);
  exit(0);
}
