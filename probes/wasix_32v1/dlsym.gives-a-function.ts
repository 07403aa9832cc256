// claim: dlsym of a function gives its index in the table, where it can be called
// weight: ordinary
// matters: dlsym in wasix-libc (musl/src/ldso/dlsym.c) returns this number as a function pointer; CPython's importdl calls PyInit_… through it, so no C extension module could be imported.
// source: wasix-org/wasix-witx wasix_v1.witx, dlsym; wasix-libc ldso/dlsym.c
// modules: {"library.wasm": "abi/modules/library.wat"}
// build: dylink

import { buffer, text, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { ERROR_SIZE, library } from "../abi/dynamic";
import { dlsym } from "../abi/wasix_32v1";

export function _start(): void {
  const address = buffer(4);
  const handle = library();
  succeeds(dlsym(handle, text("answer"), 6, buffer(ERROR_SIZE), ERROR_SIZE, address));
  check(1, load<i32>(address) != UNTOUCHED_32);
  check(2, call_indirect<i32>(load<i32>(address)) == 42);
  exit(0);
}
