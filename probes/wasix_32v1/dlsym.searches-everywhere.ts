// claim: dlsym with handle 0 finds a function of any module that was loaded
// weight: unusual
// matters: An older dlsym of wasix-libc leaves RTLD_DEFAULT to the host as 0; programs that probe for an optional function this way would conclude that it is missing.
// source: dlsym(3), RTLD_DEFAULT, which wasix-libc passes as 0
// modules: {"library.wasm": "abi/modules/library.wat"}
// build: dylink

import { buffer, text, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { ERROR_SIZE, library } from "../abi/dynamic";
import { dlsym } from "../abi/wasix_32v1";

export function _start(): void {
  const address = buffer(4);
  setUp(library() != 0);
  succeeds(dlsym(0, text("answer"), 6, buffer(ERROR_SIZE), ERROR_SIZE, address));
  check(1, load<i32>(address) != UNTOUCHED_32);
  check(2, call_indirect<i32>(load<i32>(address)) == 42);
  exit(0);
}
