// claim: a call of a prepared closure returns what its backing function wrote to the results
// weight: ordinary
// matters: libffi's closure_backing_function for WASIX leaves the callback's return value there; a C library that asks a ctypes callback, such as qsort's comparison, would act on noise.
// source: wasix-libc wasix/closure.h, wasix_closure_prepare
// build: dylink

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { F64 } from "../abi/dynamic";
import { closure_allocate, closure_prepare } from "../abi/wasix_32v1";

function backing(values: usize, results: usize, environment: usize): void {
  store<f64>(results, load<f64>(values) + 0.5);
}

export function _start(): void {
  const slot = buffer(4);
  const types = buffer(1);
  setUp(closure_allocate(slot) == 0);
  store<u8>(types, F64);
  succeeds(closure_prepare(backing.index, load<i32>(slot), types, 1, types, 1, 0));
  check(1, call_indirect<f64>(load<i32>(slot), <f64>2.0) == 2.5);
  exit(0);
}
