// claim: dlsym of a variable gives where in memory it lies
// weight: ordinary
// matters: dlsym in wasix-libc (musl/src/ldso/dlsym.c) returns it as a data pointer; ctypes' in_dll reads a library's variables there, and would read another module's memory.
// source: wasix-org/wasix-witx wasix_v1.witx, dlsym; WebAssembly/tool-conventions DynamicLinking.md: exported globals are relative to the memory base
// modules: {"library.wasm": "abi/modules/library.wat"}
// build: dylink

import { buffer, text, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { ERROR_SIZE, library } from "../abi/dynamic";
import { dlsym } from "../abi/wasix_32v1";

export function _start(): void {
  const address = buffer(4);
  const handle = library();
  succeeds(dlsym(handle, text("value"), 5, buffer(ERROR_SIZE), ERROR_SIZE, address));
  check(1, load<i32>(address) != UNTOUCHED_32);
  check(2, load<i32>(load<u32>(address)) == 4242);
  exit(0);
}
