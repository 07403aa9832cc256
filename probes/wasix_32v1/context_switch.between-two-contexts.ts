// claim: one context can switch to another without going through the main one
// weight: ordinary
// matters: slp_switch in greenlet for WASIX (src/greenlet/platform/switch_wasm32_wasix.h) goes straight from one greenlet to the next; gevent's hub would otherwise deadlock between two of its tasks.
// source: wasix-libc wasix/context.h, wasix_context_switch
// build: table

import { check, exit, setUp, succeeds } from "../abi/check";
import { context_create, context_switch } from "../abi/wasix_32v1";

const ids = memory.data(16, 16);
const order = memory.data(4);

function first(): void {
  store<i32>(order, load<i32>(order) * 10 + 1);
  context_switch(load<i64>(ids, 8));
  store<i32>(order, load<i32>(order) * 10 + 3);
  context_switch(0);
}

function second(): void {
  store<i32>(order, load<i32>(order) * 10 + 2);
  context_switch(load<i64>(ids));
}

export function _start(): void {
  setUp(context_create(ids, first.index) == 0);
  setUp(context_create(ids + 8, second.index) == 0);
  succeeds(context_switch(load<i64>(ids)));
  check(1, load<i32>(order) == 123);
  exit(0);
}
