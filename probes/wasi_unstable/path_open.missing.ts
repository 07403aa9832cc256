// claim: path_open of wasi_unstable fails with ENOENT where no file is
// weight: ordinary
// when: world nothing of that name
// matters: A search path over openat.c of wasi-libc of 2019 tries the next place on ENOENT.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/typenames.witx, errno "noent"
// build: wasi_unstable

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOENT } from "../abi/errno";
import { FOLLOW, READ, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_unstable";

export function _start(): void {
  failsWith(path_open(sandbox(), FOLLOW, text("absent.txt"), 10, 0, READ, 0, 0, buffer(4)), ENOENT);
  exit(0);
}
