// claim: dlsym of a name that the module does not export is refused, and says why
// weight: ordinary
// matters: dlsym in wasix-libc (musl/src/ldso/dlsym.c) turns the errno into NULL and the text into dlerror; a plugin's optional function that is missing would otherwise be called at a wild index.
// source: wasix-org/wasix-witx wasix_v1.witx, dlsym, param err_buf; wasix-libc ldso/dlsym.c: dlerror gives that text
// modules: {"library.wasm": "abi/modules/library.wat"}
// build: dylink

import { buffer, text, untouched } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { ERROR_SIZE, isMessage, library } from "../abi/dynamic";
import { dlsym } from "../abi/wasix_32v1";

export function _start(): void {
  const address = buffer(4);
  const error = buffer(ERROR_SIZE);
  const handle = library();
  refuses(dlsym(handle, text("question"), 8, error, ERROR_SIZE, address));
  check(1, isMessage(error, ERROR_SIZE));
  check(2, untouched(address, 4));
  exit(0);
}
