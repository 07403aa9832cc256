// claim: dlopen of a module that is loaded gives the same handle again
// weight: unusual
// matters: wasix-libc's __wasix_add_or_update counts openings by handle; with two copies of one library, a C extension imported by two Python packages has its globals twice.
// source: dlopen(3): if the same shared object is opened again, the same handle is returned
// modules: {"library.wasm": "abi/modules/library.wat"}
// build: dylink

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { ERROR_SIZE, library, NOW } from "../abi/dynamic";
import { dl_invalid_handle, dlopen } from "../abi/wasix_32v1";

export function _start(): void {
  const first = library();
  const handle = buffer(4);
  const path = text("/sandbox/library.wasm");
  succeeds(dlopen(path, 21, NOW, buffer(ERROR_SIZE), ERROR_SIZE, path, 0, handle));
  check(1, load<i32>(handle) == first);
  check(2, dl_invalid_handle(first) == 0);
  exit(0);
}
