// claim: dlopen loads a module from a file into the memory of the caller and runs its constructors
// weight: ordinary
// matters: dlopen in wasix-libc (musl/src/ldso/dlopen.c) leaves relocation and constructors to the host; Python loads each C extension so, and its static C++ objects would never be set up.
// source: wasix-org/wasix-witx wasix_v1.witx, dlopen; wasix-libc ldso/dlopen.c
// modules: {"library.wasm": "abi/modules/library.wat"}
// build: dylink

import { buffer, text, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { ERROR_SIZE, NOW } from "../abi/dynamic";
import { dl_invalid_handle, dlopen } from "../abi/wasix_32v1";

export function _start(): void {
  const handle = buffer(4);
  const path = text("/sandbox/library.wasm");
  succeeds(dlopen(path, 21, NOW, buffer(ERROR_SIZE), ERROR_SIZE, path, 0, handle));
  check(1, load<i32>(60000) == 77);
  check(2, load<i32>(handle) != UNTOUCHED_32 && load<i32>(handle) != 0);
  check(3, dl_invalid_handle(load<i32>(handle)) == 0);
  exit(0);
}
