// claim: dlopen of a file that is not a module is refused, and says why
// weight: unusual
// matters: Python's import of a .so that was built for another machine, or cut off while copying, meets it; without a refusal the interpreter traps instead of raising ImportError.
// source: wasix-org/wasix-witx wasix_v1.witx, dlopen, param err_buf
// files: {"library.wasm": "This is no module."}
// build: dylink

import { buffer, text, untouched } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { ERROR_SIZE, isMessage, NOW } from "../abi/dynamic";
import { dlopen } from "../abi/wasix_32v1";

export function _start(): void {
  const handle = buffer(4);
  const error = buffer(ERROR_SIZE);
  const path = text("/sandbox/library.wasm");
  refuses(dlopen(path, 21, NOW, error, ERROR_SIZE, path, 0, handle));
  check(1, isMessage(error, ERROR_SIZE));
  check(2, untouched(handle, 4));
  exit(0);
}
