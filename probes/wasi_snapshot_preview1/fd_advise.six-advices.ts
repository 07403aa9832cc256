// claim: fd_advise takes the six advices of the specification and no seventh
// weight: unusual
// when: argument 3 above 5; by no libc
// matters: POSIX has six advices and programs may pass any; a host that knows fewer refuses a hint, one that knows more hides a mistake.
// source: WebAssembly/WASI preview1 docs.md, advice; wasi-libc posix_fadvise passes them on as they are
// files: {"hello.txt": "hello, file"}
//
// Wasmtime traps on the seventh advice and Wasmer takes it.

import { exit, failsWith, succeeds } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { open } from "../abi/sandbox";
import { fd_advise } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  for (let advice = 0; advice < 6; advice++) succeeds(fd_advise(fd, 0, 11, advice));
  failsWith(fd_advise(fd, 0, 11, 6), EINVAL);
  exit(0);
}
