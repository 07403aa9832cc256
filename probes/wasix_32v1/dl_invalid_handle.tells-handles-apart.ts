// claim: dl_invalid_handle answers 0 to a handle that dlopen gave, and an errno to any other
// weight: ordinary
// matters: dlclose in wasix-libc (musl/src/ldso/dlclose.c) does nothing but ask this; if a good handle counts as bad, Python's ctypes and plugin loaders see every dlclose fail.
// source: wasix-libc ldso/dlclose.c: an errno means that the handle is not valid
// modules: {"library.wasm": "abi/modules/library.wat"}
// build: dylink

import { exit, refuses, succeeds } from "../abi/check";
import { library } from "../abi/dynamic";
import { dl_invalid_handle } from "../abi/wasix_32v1";

export function _start(): void {
  const handle = library();
  succeeds(dl_invalid_handle(handle));
  refuses(dl_invalid_handle(handle + 7000));
  exit(0);
}
