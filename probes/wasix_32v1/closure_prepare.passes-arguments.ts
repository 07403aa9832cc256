// claim: a call of a prepared closure calls its backing function with the arguments in memory and the environment
// weight: ordinary
// matters: libffi's closure_backing_function for WASIX unpacks each argument and finds its closure in the environment; otherwise a qsort comparison written in Python gets garbage pointers.
// source: wasix-libc wasix/closure.h, wasix_closure_prepare: arguments lie one behind the other
// build: dylink
// What libffi needs for ffi_prep_closure_loc.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { I32, I64 } from "../abi/dynamic";
import { closure_allocate, closure_prepare } from "../abi/wasix_32v1";

const seen = memory.data(32);

function backing(values: usize, results: usize, environment: usize): void {
  store<i32>(seen, load<i32>(values));
  store<i64>(seen, load<i64>(values, 4), 8);
  store<u32>(seen, environment as u32, 16);
}

export function _start(): void {
  const slot = buffer(4);
  const types = buffer(2);
  setUp(closure_allocate(slot) == 0);
  store<u8>(types, I32);
  store<u8>(types, I64, 1);
  succeeds(closure_prepare(backing.index, load<i32>(slot), types, 2, types, 0, 12345));
  call_indirect<void>(load<i32>(slot), <i32>11, <i64>22);
  check(1, load<i32>(seen) == 11 && load<i64>(seen, 8) == 22);
  check(2, load<u32>(seen, 16) == 12345);
  exit(0);
}
