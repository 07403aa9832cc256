// claim: closure_prepare of a slot that was prepared gives it another function
// weight: unusual
// matters: A binding that keeps one libffi closure and prepares it anew with ffi_prep_closure_loc relies on it; where the first function stays, a replaced callback goes on running the old code.
// source: wasix-libc wasix/closure.h, wasix_closure_prepare
// build: dylink

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { I32 } from "../abi/dynamic";
import { closure_allocate, closure_prepare } from "../abi/wasix_32v1";

function one(values: usize, results: usize, environment: usize): void {
  store<i32>(results, 1);
}

function two(values: usize, results: usize, environment: usize): void {
  store<i32>(results, 2);
}

export function _start(): void {
  const slot = buffer(4);
  const types = buffer(1);
  setUp(closure_allocate(slot) == 0);
  store<u8>(types, I32);
  setUp(closure_prepare(one.index, load<i32>(slot), types, 0, types, 1, 0) == 0);
  setUp(call_indirect<i32>(load<i32>(slot)) == 1);
  succeeds(closure_prepare(two.index, load<i32>(slot), types, 0, types, 1, 0));
  check(1, call_indirect<i32>(load<i32>(slot)) == 2);
  exit(0);
}
