// claim: dlopen of a file that is not there is refused, and says why
// weight: ordinary
// matters: dlopen in wasix-libc (musl/src/ldso/dlopen.c) shows this text through dlerror; Python's ImportError for an extension module would otherwise say nothing about the file that is missing.
// source: wasix-org/wasix-witx wasix_v1.witx, dlopen, param err_buf; wasix-libc ldso/dlopen.c: dlerror gives that text
// build: dylink

import { buffer, text, untouched } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { ERROR_SIZE, isMessage, NOW } from "../abi/dynamic";
import { dlopen } from "../abi/wasix_32v1";

export function _start(): void {
  const handle = buffer(4);
  const error = buffer(ERROR_SIZE);
  const path = text("/sandbox/nothing.wasm");
  refuses(dlopen(path, 21, NOW, error, ERROR_SIZE, path, 0, handle));
  check(1, isMessage(error, ERROR_SIZE));
  check(2, untouched(handle, 4));
  exit(0);
}
